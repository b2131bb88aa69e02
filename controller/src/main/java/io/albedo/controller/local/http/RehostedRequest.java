package io.albedo.controller.local.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import io.vertx.core.net.HostAndPort;
import org.jspecify.annotations.Nullable;

/**
 * A request whose host header was rewritten. The proxy's own way to set another host adds {@code
 * X-Forwarded-Host}, which a load balancer does not.
 */
final class RehostedRequest extends HttpServerRequestWrapper {

  private final @Nullable HostAndPort host;

  private RehostedRequest(HttpServerRequestInternal received, @Nullable HostAndPort host) {
    super(received);
    this.host = host;
  }

  static HttpServerRequest of(Forwarding forwarding) {
    return new RehostedRequest(
        (HttpServerRequestInternal) forwarding.received(),
        HostAndPort.parseAuthority(forwarding.host(), -1));
  }

  @Override
  public @Nullable HostAndPort authority() {
    return host;
  }

  @Override
  public @Nullable HostAndPort authority(boolean real) {
    return host;
  }
}
