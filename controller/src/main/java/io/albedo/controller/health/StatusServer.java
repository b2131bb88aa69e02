package io.albedo.controller.health;

import io.albedo.controller.config.value.BindAddress;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a few pages about the controller at one address. */
public final class StatusServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StatusServer.class);

  private static final int IDLE_SECONDS = 60;
  private static final long PATIENCE_SECONDS = 10;

  private final Vertx vertx;
  private final Map<String, StatusPage> pages;
  private final HttpServer server;

  private StatusServer(Vertx vertx, Map<String, StatusPage> pages) {
    this.vertx = vertx;
    this.pages = new TreeMap<>(pages);
    this.server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setIdleTimeout(IDLE_SECONDS)
                    .setIdleTimeoutUnit(TimeUnit.SECONDS))
            .requestHandler(this::handle);
  }

  /**
   * A server that answers.
   *
   * @param what is served, for messages: {@code metrics (--metrics-bind-addr)}
   * @throws AddressUnusableException if it cannot listen there
   */
  public static StatusServer start(
      Vertx vertx, String what, BindAddress address, Map<String, StatusPage> pages)
      throws AddressUnusableException {
    StatusServer status = new StatusServer(vertx, pages);
    try {
      status
          .server
          .listen(address.port(), address.host())
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw new AddressUnusableException(what, address, e);
    }
    LOG.info("{} served at {}:{}", what, address.host(), status.port());
    return status;
  }

  /** The port on which it listens. */
  public int port() {
    return server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    String path = Objects.requireNonNullElse(request.path(), "");
    StatusPage page = pages.get(path);
    if (page == null) {
      send(
          request,
          plain(404, "there is nothing here; there is " + String.join(", ", pages.keySet())));
    } else if (!request.method().equals(HttpMethod.GET)
        && !request.method().equals(HttpMethod.HEAD)) {
      send(request, plain(405, "only GET is answered"));
    } else {
      Context context = vertx.getOrCreateContext();
      Thread.startVirtualThread(
          () -> {
            StatusPage.Answer answer = answer(path, page);
            context.runOnContext(done -> send(request, answer));
          });
    }
  }

  private static StatusPage.Answer answer(String path, StatusPage page) {
    try {
      return page.answer();
    } catch (RuntimeException e) {
      LOG.error("{} could not be answered", path, e);
      return plain(500, "the page could not be made");
    }
  }

  private static StatusPage.Answer plain(int status, String line) {
    return new StatusPage.Answer(status, "text/plain; charset=utf-8", line + "\n");
  }

  private static void send(HttpServerRequest request, StatusPage.Answer answer) {
    if (request.response().closed()) {
      return;
    }
    request
        .response()
        .setStatusCode(answer.status())
        .putHeader("Content-Type", answer.contentType())
        .end(answer.body());
  }

  @Override
  public void close() {
    server
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .exceptionally(e -> null)
        .join();
  }
}
