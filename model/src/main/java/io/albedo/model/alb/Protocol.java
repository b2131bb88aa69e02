package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** Protocol of a listener, a target group or a health check. */
public enum Protocol {
  HTTP("HTTP"),
  HTTPS("HTTPS"),
  TCP("TCP");

  private final String text;

  Protocol(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<Protocol> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
