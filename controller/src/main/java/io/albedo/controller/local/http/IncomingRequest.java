package io.albedo.controller.local.http;

import io.albedo.model.alb.Protocol;
import io.albedo.planner.route.Header;
import io.albedo.planner.route.Request;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the load balancer of the plan would have seen it. A client that names the local port
 * ({@code localhost:8080}) means the listener's port, so that hosts are compared and redirects are
 * filled as in AWS.
 *
 * @param site which knows the other listeners
 */
record IncomingRequest(HttpServerRequest received, ServedListener listener, Site site) {

  int localPort() {
    return received.localAddress().port();
  }

  Request asRequest() {
    return Request.builder()
        .method(received.method().name())
        .protocol(listener.spec().protocol())
        .host(host())
        .port(listener.spec().port())
        .path(Optional.ofNullable(received.path()).orElse("/"))
        .query(Optional.ofNullable(received.query()))
        .addAllHeaders(received.headers().entries().stream().map(IncomingRequest::header).toList())
        .source(ClientAddress.of(received.remoteAddress()))
        .build();
  }

  private static Header header(Map.Entry<String, String> entry) {
    return new Header(entry.getKey(), entry.getValue());
  }

  /** The host header as the client sent it; of HTTP/2, what stands for it. */
  String hostAsSent() {
    return Optional.ofNullable(received.getHeader(HttpHeaders.HOST))
        .or(() -> Optional.ofNullable(received.authority()).map(HostAndPort::toString))
        .orElse("");
  }

  /** Whether the client knows that it speaks to a local port and not to the listener's. */
  boolean namesLocalPort() {
    return localPort() != listener.entrance().port() && hostAsSent().endsWith(":" + localPort());
  }

  private String host() {
    String sent = hostAsSent();
    return namesLocalPort() ? sent.substring(0, sent.lastIndexOf(':')) + portSuffix() : sent;
  }

  private String portSuffix() {
    int usual = listener.spec().protocol() == Protocol.HTTPS ? 443 : 80;
    return listener.entrance().port() == usual ? "" : ":" + listener.entrance().port();
  }
}
