package io.albedo.model.alb;

import java.util.Arrays;
import java.util.Optional;

/**
 * Protocol of a listener, a target group or a health check. An application load balancer speaks
 * {@link #HTTP} and {@link #HTTPS} only; the others are found on what belongs to others.
 */
public enum Protocol {
  HTTP("HTTP"),
  HTTPS("HTTPS"),
  TCP("TCP"),
  TLS("TLS"),
  UDP("UDP"),
  TCP_UDP("TCP_UDP"),
  QUIC("QUIC"),
  TCP_QUIC("TCP_QUIC"),
  GENEVE("GENEVE");

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
