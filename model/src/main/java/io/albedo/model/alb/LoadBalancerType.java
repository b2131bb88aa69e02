package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** Application or network load balancer. */
public enum LoadBalancerType {
  APPLICATION("application"),
  NETWORK("network");

  private final String text;

  LoadBalancerType(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<LoadBalancerType> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
