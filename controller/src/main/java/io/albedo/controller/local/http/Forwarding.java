package io.albedo.controller.local.http;

import io.albedo.planner.route.Outcome;
import io.albedo.planner.route.Routing;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * A request on its way to a target group.
 *
 * @param forward what the rule made of it
 */
record Forwarding(
    IncomingRequest incoming, Routing routing, Outcome.Forward forward, ServedTargetGroup group) {

  private static final String IDLE_TIMEOUT = "idle_timeout.timeout_seconds";

  /** How long a target may be silent; an attribute of the load balancer. */
  Duration idleTimeout() {
    String seconds = incoming.listener().loadBalancer().attributes().getOrDefault(IDLE_TIMEOUT, "");
    return Duration.ofSeconds(seconds.matches("[0-9]{1,4}") ? Integer.parseInt(seconds) : 60);
  }

  HttpServerRequest received() {
    return incoming.received();
  }

  /** The headers as the target shall see them. */
  void addHeaders(MultiMap headers) {
    new ForwardedHeaders(incoming.listener()).addTo(headers, received().remoteAddress());
  }

  /** The host header as the target shall see it: the client's own, unless a transform speaks. */
  String host() {
    return isHostRewritten() ? forward.host() : incoming.hostAsSent();
  }

  boolean isHostRewritten() {
    return !forward.host().equals(incoming.asRequest().host());
  }

  /** A copy of the client's headers, changed for the target. */
  MultiMap targetHeaders() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(received().headers());
    headers.set(HttpHeaders.HOST, host());
    addHeaders(headers);
    return headers;
  }
}
