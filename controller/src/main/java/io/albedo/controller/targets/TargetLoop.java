package io.albedo.controller.targets;

import io.albedo.model.cloud.CloudUnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes a pass at the start, whenever something wakes it, and when a pass has said that there
 * should be another one. Calls that come during a pass lead to one more pass; there are at most ten
 * a second. Nothing ends it but its closing: a pass that breaks off is tried again after a while,
 * and until then nothing wakes it.
 */
public final class TargetLoop implements AutoCloseable {

  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LAST_PASS = Duration.ofSeconds(10);
  private static final String SAME = "";

  private final TargetReconciler reconciler;
  private final TargetPassListener listener;
  private final InstantSource clock;
  private final Semaphore wakeUps = new Semaphore(1);
  private final Thread thread;
  private Optional<Pause> broken = Optional.empty();

  public TargetLoop(TargetReconciler reconciler, TargetPassListener listener, InstantSource clock) {
    this.reconciler = reconciler;
    this.listener = listener;
    this.clock = clock;
    this.thread = new Thread(this::run, "albedo-targets");
  }

  /** Begins with a first pass. */
  public void start() {
    thread.start();
  }

  /** Asks for a pass soon: something has changed in the cluster. May be called from any thread. */
  public void wake() {
    wakeUps.release();
  }

  /** Whether it goes on as it should: it has not stopped but by being closed. */
  public boolean isBeating() {
    return thread.getState() == Thread.State.NEW || thread.isAlive();
  }

  private void run() {
    Optional<Instant> next = Optional.empty();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        await(next);
        Instant begun = clock.instant();
        next = pass();
        sleepUntil(broken.map(Pause::until).orElse(begun.plus(SHORTEST)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Optional<Instant> next) throws InterruptedException {
    if (next.isPresent()) {
      long millis = Duration.between(clock.instant(), next.get()).toMillis() + 1;
      var unused = wakeUps.tryAcquire(Math.max(0, millis), TimeUnit.MILLISECONDS);
    } else {
      wakeUps.acquire();
    }
    wakeUps.drainPermits();
  }

  private void sleepUntil(Instant time) throws InterruptedException {
    long millis = Duration.between(clock.instant(), time).toMillis();
    if (millis > 0) {
      Thread.sleep(millis);
    }
  }

  private Optional<Instant> pass() {
    try {
      TargetPassOutcome outcome = reconciler.pass();
      broken = Optional.empty();
      listener.done(outcome);
      return outcome.next();
    } catch (CloudUnreadableException e) {
      listener.unreadable(e);
    } catch (RuntimeException bug) {
      listener.brokeOff(bug);
    }
    Instant now = clock.instant();
    broken =
        Optional.of(
            broken
                .map(pause -> pause.again(now, SAME, LONGEST_PAUSE))
                .orElseGet(() -> Pause.first(now, SAME, LONGEST_PAUSE)));
    return Optional.of(now);
  }

  /** Ends after the operations that are being carried out; what has not begun is not begun. */
  @Override
  public void close() {
    reconciler.halt();
    thread.interrupt();
    try {
      thread.join(LAST_PASS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
