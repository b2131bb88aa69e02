package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.planner.annotation.AnnotationName;

/**
 * Rejects settings that would have an effect in LBC and cannot be honoured yet: a stack without it
 * would be the wrong one.
 */
final class UnsupportedSettings {

  private UnsupportedSettings() {}

  static void check(MemberScope member) {
    member
        .annotations()
        .bool(AnnotationName.ENABLE_FRONTEND_NLB)
        .filter(enabled -> enabled)
        .ifPresent(enabled -> reject(member, AnnotationName.ENABLE_FRONTEND_NLB));
  }

  private static void reject(MemberScope member, AnnotationName name) {
    member
        .findings()
        .add(
            Code.NOT_SUPPORTED_YET,
            AnnotationReader.field(name),
            "annotation " + name.key() + " is not supported yet");
  }
}
