package io.albedo.controller.local.http;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Waits, on a thread that may wait, for what an event loop does. */
final class Awaiting {

  private static final long PATIENCE_SECONDS = 10;

  private Awaiting() {}

  /** Why it failed, if it did; a timeout is a failure. */
  static Optional<Throwable> failureOf(Future<?> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .handle((done, failure) -> Optional.ofNullable(failure).map(Awaiting::root))
        .join();
  }

  private static Throwable root(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
