package io.albedo.controller.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.targets.testing.Bench;
import io.albedo.controller.targets.testing.Town;
import io.albedo.controller.targets.testing.Town.PodSketch;
import io.albedo.controller.testing.Poison;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Reported;
import io.albedo.planner.target.TargetPlan;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TargetLoopTest {

  private static final int PATIENCE_SECONDS = 20;

  private final Town town =
      new Town().bind("a", "ip").node(1, true).pod(1, new PodSketch("a", 1, false, true));
  private final Bench bench = new Bench(town, 1, "a");
  private final Ear ear = new Ear();
  private final TargetLoop loop = new TargetLoop(bench.reconciler(), ear, InstantSource.system());

  /** Counts what it hears. */
  private static final class Ear implements TargetPassListener {
    final Semaphore done = new Semaphore(0);
    final Semaphore unreadable = new Semaphore(0);
    final Semaphore bugs = new Semaphore(0);

    @Override
    public void planned(Reported<ClusterState> cluster, TargetPlan plan) {}

    @Override
    public void done(TargetPassOutcome outcome) {
      done.release();
    }

    @Override
    public void unreadable(CloudUnreadableException why) {
      unreadable.release();
    }

    @Override
    public void brokeOff(RuntimeException bug) {
      bugs.release();
    }

    @Override
    public void brokeOff(String where, RuntimeException bug) {
      bugs.release();
    }
  }

  @AfterEach
  void end() {
    loop.close();
  }

  private static boolean hears(Semaphore what) throws InterruptedException {
    return what.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void itBeginsWithAPassAndWaitsThenForWakeUps() throws InterruptedException {
    bench.later(Duration.ofDays(365 * 100));
    loop.start();
    assertThat(hears(ear.done)).isTrue();
    assertThat(bench.account().targets("a")).hasSize(1);
    town.pod(2, new PodSketch("a", 1, false, true));
    loop.wake();
    assertThat(hears(ear.done)).isTrue();
    assertThat(bench.account().targets("a")).hasSize(2);
  }

  @Test
  void manyWakeUpsAreFewPasses() throws InterruptedException {
    bench.later(Duration.ofDays(365 * 100));
    loop.start();
    assertThat(hears(ear.done)).isTrue();
    long begun = System.nanoTime();
    for (int i = 0; i < 1000; i++) {
      loop.wake();
    }
    assertThat(hears(ear.done)).isTrue();
    Thread.sleep(250);
    long tenths = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 100;
    assertThat(ear.done.availablePermits()).isLessThanOrEqualTo((int) tenths + 1);
  }

  @Test
  void anUnreadableAccountIsTriedAgainAfterAWhileWhateverHappensMeanwhile()
      throws InterruptedException {
    bench.account().unreadable(true);
    loop.start();
    assertThat(hears(ear.unreadable)).isTrue();
    loop.wake();
    Thread.sleep(300);
    assertThat(ear.unreadable.availablePermits()).isZero();
    bench.account().unreadable(false);
    assertThat(hears(ear.done)).isTrue();
  }

  @Test
  void aBugDoesNotEndIt() throws InterruptedException {
    TargetGroupBindingObject right = Objects.requireNonNull(town.bindings().get("a"));
    town.change("a", binding -> Poison.in(TargetGroupBindingObject.class, binding, "name"));
    loop.start();
    assertThat(hears(ear.bugs)).isTrue();
    town.change("a", binding -> right);
    assertThat(hears(ear.done)).isTrue();
    assertThat(bench.account().targets("a")).hasSize(1);
  }

  @Test
  void afterItsEndNothingHappens() throws InterruptedException {
    bench.later(Duration.ofDays(365 * 100));
    loop.start();
    assertThat(hears(ear.done)).isTrue();
    loop.close();
    loop.wake();
    Thread.sleep(200);
    assertThat(ear.done.availablePermits()).isZero();
  }
}
