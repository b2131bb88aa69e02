package io.albedo.controller.loop;

import com.google.common.base.CaseFormat;
import io.albedo.model.diag.Code;

/** Findings as the reasons of Events, which are words such as {@code UnknownAnnotation}. */
public final class EventReason {

  private EventReason() {}

  public static String of(Code code) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, code.name());
  }
}
