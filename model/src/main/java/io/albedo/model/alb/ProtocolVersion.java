package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** HTTP version spoken to targets. */
public enum ProtocolVersion {
  HTTP1("HTTP1"),
  HTTP2("HTTP2"),
  GRPC("GRPC");

  private final String text;

  ProtocolVersion(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<ProtocolVersion> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
