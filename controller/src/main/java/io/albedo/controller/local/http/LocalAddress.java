package io.albedo.controller.local.http;

import io.albedo.model.alb.Protocol;

/**
 * Where a listener answers.
 *
 * @param loadBalancer by name
 */
public record LocalAddress(
    String loadBalancer, Protocol protocol, int listenerPort, String host, int localPort) {

  /** The address to type, such as {@code http://localhost:8080}. */
  public String url() {
    String scheme = protocol == Protocol.HTTPS ? "https" : "http";
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + localPort;
  }
}
