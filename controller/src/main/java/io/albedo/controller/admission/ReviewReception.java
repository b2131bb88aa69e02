package io.albedo.controller.admission;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes requests in, and turns away what is none that can be answered. */
final class ReviewReception {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewReception.class);

  /** API servers send 3 MiB at most. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final Vertx vertx;
  private final ReviewDesk desk;
  private final ExecutorService threads;
  private final Duration patience;

  ReviewReception(Vertx vertx, ReviewDesk desk, ExecutorService threads, Duration patience) {
    this.vertx = vertx;
    this.desk = desk;
    this.threads = threads;
    this.patience = patience;
  }

  void receive(HttpServerRequest request) {
    Optional<Webhook> webhook = Optional.ofNullable(request.path()).flatMap(Webhook::at);
    if (webhook.isEmpty()) {
      turnAway(
          request, ReviewAnswer.trouble(404, "there is no webhook here; there are " + paths()));
    } else if (!request.method().equals(HttpMethod.POST)) {
      turnAway(request, ReviewAnswer.trouble(405, "a review comes by POST"));
    } else {
      new Intake(webhook.get(), request).begin();
    }
  }

  private static String paths() {
    return Arrays.stream(Webhook.values()).map(Webhook::path).collect(Collectors.joining(", "));
  }

  /** What is still coming of it nobody reads. */
  private static void turnAway(HttpServerRequest request, ReviewAnswer answer) {
    if (request.version() != HttpVersion.HTTP_2) {
      request.response().putHeader("Connection", "close");
    }
    send(request.response(), answer).onSuccess(sent -> stop(request));
    request.resume();
  }

  private static void stop(HttpServerRequest request) {
    if (!request.isEnded() && request.version() == HttpVersion.HTTP_2) {
      request.response().reset(0);
    }
  }

  private static Future<Void> send(HttpServerResponse response, ReviewAnswer answer) {
    if (response.ended() || response.closed()) {
      return Future.succeededFuture();
    }
    return response
        .setStatusCode(answer.status())
        .putHeader("Content-Type", answer.contentType())
        .end(Buffer.buffer(answer.body()));
  }

  /** Of one body, piece by piece, all on the request's own event loop. */
  private final class Intake {

    private final Webhook webhook;
    private final HttpServerRequest request;
    private final Buffer body = Buffer.buffer();
    private final long start = System.nanoTime();
    private long timer;
    private boolean isOver;

    Intake(Webhook webhook, HttpServerRequest request) {
      this.webhook = webhook;
      this.request = request;
    }

    void begin() {
      timer =
          vertx.setTimer(patience.toMillis(), id -> giveUp(408, "the review did not come in time"));
      request.handler(this::add);
      request.exceptionHandler(e -> end());
      request.endHandler(end -> answer());
    }

    private void add(Buffer piece) {
      if (isOver) {
        return;
      }
      if (body.length() + piece.length() > MOST_BYTES) {
        giveUp(413, "a review may have %d bytes at most".formatted(MOST_BYTES));
      } else {
        body.appendBuffer(piece);
      }
    }

    private void giveUp(int status, String why) {
      if (end()) {
        turnAway(request, ReviewAnswer.trouble(status, why));
      }
    }

    private boolean end() {
      boolean first = !isOver;
      isOver = true;
      vertx.cancelTimer(timer);
      return first;
    }

    private void answer() {
      if (!end()) {
        return;
      }
      Context context = vertx.getOrCreateContext();
      byte[] bytes = body.getBytes();
      try {
        threads.execute(
            () -> {
              ReviewAnswer answer = answerOf(bytes);
              context.runOnContext(done -> send(request.response(), answer));
            });
      } catch (RejectedExecutionException e) {
        send(request.response(), ReviewAnswer.trouble(503, "the controller is ending"));
      }
    }

    private ReviewAnswer answerOf(byte[] bytes) {
      try {
        return desk.answer(webhook, bytes, start);
      } catch (RuntimeException | StackOverflowError e) {
        LOG.error("{} failed", webhook.path(), e);
        return ReviewAnswer.trouble(500, "the review could not be answered");
      }
    }
  }
}
