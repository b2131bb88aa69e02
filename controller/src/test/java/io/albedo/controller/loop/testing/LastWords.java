package io.albedo.controller.loop.testing;

import io.albedo.controller.loop.PassListener;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what it hears, for a test that waits for it. */
public final class LastWords implements PassListener {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

  @Override
  public void planned(Reported<ClusterState> cluster, Plan plan) {}

  @Override
  public void done(PassOutcome outcome) {
    heard.add(outcome);
  }

  @Override
  public void brokeOff(RuntimeException bug) {
    heard.add(bug);
  }

  /** The outcome of the next pass. */
  public PassOutcome nextOutcome() throws InterruptedException {
    return (PassOutcome) next();
  }

  /** What broke off the next pass. */
  public RuntimeException nextBug() throws InterruptedException {
    return (RuntimeException) next();
  }

  private Object next() throws InterruptedException {
    Object next = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no pass came to an end");
    }
    return next;
  }
}
