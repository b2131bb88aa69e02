package io.albedo.controller.local.http;

import com.google.common.base.Suppliers;
import io.albedo.model.alb.Protocol;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Makes servers with the limits of an Application Load Balancer. */
final class ServerFactory {

  /** Source: "Quotas for your Application Load Balancers", HTTP headers. */
  private static final int REQUEST_LINE_BYTES = 16 * 1024;

  private static final int HEADER_BYTES = 64 * 1024;

  /** The default of attribute {@code client_keep_alive.seconds}. */
  private static final int KEEP_ALIVE_SECONDS = 3600;

  private final Vertx vertx;
  private final Supplier<LocalCertificate> certificate =
      Suppliers.memoize(LocalCertificate::create);

  ServerFactory(Vertx vertx) {
    this.vertx = vertx;
  }

  HttpServer serverFor(Protocol protocol) {
    return vertx.createHttpServer(protocol == Protocol.HTTPS ? tls(options()) : options());
  }

  /** HTTP/2 is for HTTPS listeners only. */
  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setMaxInitialLineLength(REQUEST_LINE_BYTES)
        .setMaxHeaderSize(HEADER_BYTES)
        .setIdleTimeout(KEEP_ALIVE_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setHandle100ContinueAutomatically(true)
        .setHttp2ClearTextEnabled(false);
  }

  private HttpServerOptions tls(HttpServerOptions options) {
    return options.setSsl(true).setUseAlpn(true).setKeyCertOptions(certificate.get().options());
  }
}
