package io.albedo.aws.read;

import io.albedo.model.cloud.CloudUnreadableException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes calls, several at once but never more than the budget. Whatever fails becomes a {@link
 * CloudUnreadableException}.
 */
final class CloudCalls {

  private final Semaphore budget;

  /**
   * Shared by all that read at the same time.
   *
   * @param budget calls under way at once
   */
  CloudCalls(int budget) {
    this.budget = new Semaphore(budget, true);
  }

  /**
   * One call, all of its pages.
   *
   * @param operation as IAM names it
   * @param resource what it is about, for the message if it fails
   */
  <T> T call(String operation, String resource, Supplier<T> call) {
    try {
      budget.acquire();
    } catch (InterruptedException e) {
      throw interrupted(operation, resource);
    }
    try {
      return call.get();
    } catch (SdkException e) {
      throw (CloudUnreadableException)
          new CloudUnreadableException(operation, resource, ReadFailures.of(e)).initCause(e);
    } finally {
      budget.release();
    }
  }

  /** The results in the order of the items. The first failure ends the calls that go on. */
  <T, R> List<R> each(Collection<T> items, Function<T, R> read) {
    if (items.size() < 2) {
      return items.stream().map(read).toList();
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> started =
          items.stream().map(item -> threads.submit(() -> read.apply(item))).toList();
      try {
        return started.stream().map(CloudCalls::result).toList();
      } catch (RuntimeException e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  /** Several reads at once, each of which keeps its result to itself. */
  void together(Runnable... reads) {
    each(
        List.of(reads),
        read -> {
          read.run();
          return read;
        });
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw interrupted("reading", "AWS");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }

  private static CloudUnreadableException interrupted(String operation, String resource) {
    Thread.currentThread().interrupt();
    return new CloudUnreadableException(operation, resource, ReadFailures.interrupted());
  }
}
