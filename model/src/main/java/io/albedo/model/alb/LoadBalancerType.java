package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of load balancer; {@link #GATEWAY} is only ever somebody else's. */
public enum LoadBalancerType {
  APPLICATION("application"),
  NETWORK("network"),
  GATEWAY("gateway");

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
