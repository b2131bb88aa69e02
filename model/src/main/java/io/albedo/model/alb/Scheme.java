package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** Whether a load balancer has public or private addresses. */
public enum Scheme {
  INTERNET_FACING("internet-facing"),
  INTERNAL("internal");

  private final String text;

  Scheme(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<Scheme> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
