package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is registered in a target group. Only {@link #INSTANCE} and {@link #IP} can be asked for; a
 * {@link #LAMBDA} target group of somebody else can be the target of an action.
 */
public enum TargetType {
  INSTANCE("instance"),
  IP("ip"),
  ALB("alb"),
  LAMBDA("lambda");

  private final String text;

  TargetType(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<TargetType> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
