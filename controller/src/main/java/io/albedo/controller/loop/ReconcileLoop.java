package io.albedo.controller.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes a pass at the start and whenever something wakes it, and tries again what did not succeed.
 * Calls that come during a pass lead to one more pass.
 */
public final class ReconcileLoop implements AutoCloseable {

  private static final Duration LAST_PASS = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Reconciler reconciler;
  private final PassListener listener;
  private final Semaphore wakeUps = new Semaphore(1);
  private final Thread thread;

  public ReconcileLoop(Reconciler reconciler, PassListener listener) {
    this.reconciler = reconciler;
    this.listener = listener;
    this.thread = new Thread(this::run, "albedo-reconcile");
  }

  /** Begins with a first pass. */
  public void start() {
    thread.start();
  }

  /** Asks for a pass soon. */
  public void wake() {
    wakeUps.release();
  }

  private void run() {
    Backoff backoff = Backoff.none(LONGEST_WAIT);
    try {
      while (!Thread.currentThread().isInterrupted()) {
        awaitWakeUp(backoff);
        backoff = pass() ? backoff.afterSuccess() : backoff.afterFailure();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without a failure there is nothing to try again. */
  private void awaitWakeUp(Backoff backoff) throws InterruptedException {
    if (backoff.isNone()) {
      wakeUps.acquire();
    } else {
      var unused = wakeUps.tryAcquire(backoff.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
    wakeUps.drainPermits();
  }

  private boolean pass() {
    try {
      PassOutcome outcome = reconciler.pass();
      listener.done(outcome);
      return outcome.isDone();
    } catch (RuntimeException bug) {
      listener.brokeOff(bug);
      return false;
    }
  }

  /** Ends after the operation that is being carried out. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LAST_PASS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
