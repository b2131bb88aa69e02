package io.albedo.controller.admission;

import io.albedo.controller.admission.tls.KeyMaterial;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The HTTPS server of the webhooks, which can change its certificate while it serves. */
final class AdmissionServer {

  private static final int IDLE_SECONDS = 90;
  private static final int HANDSHAKE_SECONDS = 5;
  private static final int GRACE_SECONDS = 2;
  private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

  private final HttpServer server;
  private final AdmissionSettings settings;

  AdmissionServer(
      Vertx vertx, AdmissionSettings settings, KeyMaterial key, ReviewReception reception) {
    this.settings = settings;
    this.server = vertx.createHttpServer(options(key)).requestHandler(reception::receive);
  }

  private HttpServerOptions options(KeyMaterial key) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setUseAlpn(true)
            .setKeyCertOptions(pem(key))
            .setEnabledSecureTransportProtocols(PROTOCOLS)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
            .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    trust().ifPresent(t -> options.setClientAuth(ClientAuth.REQUIRED).setTrustOptions(t));
    return options;
  }

  /** Shows another certificate to whoever connects from now on. */
  Future<Boolean> show(KeyMaterial key) {
    ServerSSLOptions options =
        new ServerSSLOptions()
            .setKeyCertOptions(pem(key))
            .setUseAlpn(true)
            .setEnabledSecureTransportProtocols(PROTOCOLS)
            .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
            .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS);
    trust().ifPresent(t -> options.setClientAuth(ClientAuth.REQUIRED).setTrustOptions(t));
    return server.updateSSLOptions(options);
  }

  private static PemKeyCertOptions pem(KeyMaterial key) {
    return new PemKeyCertOptions()
        .addCertValue(Buffer.buffer(key.certificate()))
        .addKeyValue(Buffer.buffer(key.key().reveal()));
  }

  private Optional<PemTrustOptions> trust() {
    return settings
        .clientAuthority()
        .map(file -> new PemTrustOptions().addCertPath(file.toString()));
  }

  Future<HttpServer> listen() {
    return server.listen(settings.port(), settings.host());
  }

  int port() {
    return server.actualPort();
  }

  /** Reviews under way are answered first. */
  Future<Void> close() {
    return server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS);
  }
}
