package io.albedo.controller.local.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.time.Duration;

/** Forwards requests to real backends, WebSocket upgrades included. */
final class Proxy {

  /** As a load balancer waits for a target's connection. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private static final int CONNECTIONS_TO_ONE_BACKEND = 256;

  private final HttpClient client;

  Proxy(Vertx vertx) {
    this.client =
        vertx.createHttpClient(
            options(), new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_ONE_BACKEND));
  }

  /** A load balancer does not check the certificates of its targets. */
  private static HttpClientOptions options() {
    return new HttpClientOptions()
        .setTrustAll(true)
        .setVerifyHost(false)
        .setConnectTimeout((int) CONNECT_TIMEOUT.toMillis());
  }

  void forward(Forwarding forwarding, Origin origin) {
    HttpProxy.reverseProxy(client)
        .origin(context -> connect(context.client(), request(forwarding, origin)))
        .addInterceptor(new ForwardInterceptor(forwarding), true)
        .handle(
            forwarding.isHostRewritten() ? RehostedRequest.of(forwarding) : forwarding.received());
  }

  /** A failure reaches the client as a page, so Vert.x need not log it as well. */
  private static Future<HttpClientRequest> connect(HttpClient client, RequestOptions options) {
    return client.request(options).map(request -> request.exceptionHandler(failure -> {}));
  }

  private static RequestOptions request(Forwarding forwarding, Origin origin) {
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(origin.port(), origin.host()))
        .setSsl(origin.tls())
        .setIdleTimeout(forwarding.idleTimeout().toMillis());
  }
}
