package io.albedo.controller.admission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what may be left undone, and not for long. */
final class TimeBox {

  private static final Logger LOG = LoggerFactory.getLogger(TimeBox.class);

  private final ExecutorService threads;

  TimeBox(ExecutorService threads) {
    this.threads = threads;
  }

  /** What came of it in time; what went wrong is logged. */
  <T> Optional<T> within(Duration time, String what, Callable<T> work) {
    Future<T> future = threads.submit(work);
    try {
      return Optional.of(future.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      LOG.warn("{} took longer than {} ms and was left out", what, time.toMillis());
    } catch (ExecutionException e) {
      LOG.warn("{} was left out", what, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      future.cancel(true);
    }
    return Optional.empty();
  }
}
