package io.albedo.controller.local.http.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A real HTTP server, as a Service's pod would be one. */
public final class Backend implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;

  private Backend(Consumer<HttpServerRequest> handler) {
    this.server =
        vertx
            .createHttpServer()
            .requestHandler(handler::accept)
            .listen(0, "localhost")
            .toCompletionStage()
            .toCompletableFuture()
            .orTimeout(10, TimeUnit.SECONDS)
            .join();
  }

  /** A backend that answers in this way. */
  public static Backend answering(Consumer<HttpServerRequest> handler) {
    return new Backend(handler);
  }

  /** Its address. */
  public String url() {
    return "http://localhost:" + server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
