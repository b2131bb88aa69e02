package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/** The address families that a load balancer or a target group speaks. */
public enum IpAddressType {
  IPV4("ipv4"),
  IPV6("ipv6"),
  DUALSTACK("dualstack"),
  DUALSTACK_WITHOUT_PUBLIC_IPV4("dualstack-without-public-ipv4");

  private final String text;

  IpAddressType(String text) {
    this.text = text;
  }

  /** The spelling of the AWS API. */
  public String text() {
    return text;
  }

  /** The constant with exactly this text. */
  public static Optional<IpAddressType> of(String text) {
    return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
  }
}
