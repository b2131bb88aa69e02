package io.albedo.controller.local.http;

import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener's HTTP server. What it serves is swapped in one step: a request sees the old or the
 * new, and no connection is touched.
 */
final class LocalServer {

  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);

  /** How long requests under way may take to end once the listener is gone. */
  private static final Duration GRACE = Duration.ofMillis(300);

  private final HttpServer server;
  private final AtomicReference<ServedListener> served;
  private final Answerer answerer;
  private final Supplier<Site> site;

  LocalServer(HttpServer server, ServedListener served, Answerer answerer, Supplier<Site> site) {
    this.server = server;
    this.served = new AtomicReference<>(served);
    this.answerer = answerer;
    this.site = site;
    server.requestHandler(this::handle);
    server.invalidRequestHandler(LocalServer::refuse);
  }

  Future<HttpServer> listen(String host, int port) {
    return server.listen(port, host);
  }

  int port() {
    return server.actualPort();
  }

  ServedListener served() {
    return served.get();
  }

  void serve(ServedListener next) {
    served.set(next);
  }

  Future<Void> stop() {
    return server.shutdown(GRACE);
  }

  private void handle(HttpServerRequest request) {
    try {
      answerer.answer(new IncomingRequest(request, served.get(), site.get()));
    } catch (RuntimeException e) {
      LOG.error("{} {} could not be answered", request.method(), request.path(), e);
      if (!request.response().headWritten()) {
        new ErrorPage(500).send(request.response());
      }
    }
  }

  /** Source: "Troubleshoot your Application Load Balancers", HTTP 400 and HTTP 414. */
  private static void refuse(HttpServerRequest request) {
    boolean lineTooLong = request.decoderResult().cause() instanceof TooLongHttpLineException;
    new ErrorPage(lineTooLong ? 414 : 400).send(request.response());
    request.connection().close();
  }
}
