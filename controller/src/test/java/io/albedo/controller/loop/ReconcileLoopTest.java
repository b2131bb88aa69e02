package io.albedo.controller.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.loop.testing.Clusters;
import io.albedo.controller.loop.testing.LastWords;
import io.albedo.controller.loop.testing.Switchboard;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReconcileLoopTest {

  private final Switchboard board = new Switchboard(Clusters.serving("shop", "/a"));
  private final LastWords words = new LastWords();

  @Test
  void beginsWithAPass() throws InterruptedException {
    try (ReconcileLoop loop = new ReconcileLoop(board.reconciler(words), words)) {
      loop.start();

      assertThat(words.nextOutcome().plan().hasChanges()).isTrue();
    }
  }

  @Test
  void aWakeUpLeadsToAPass() throws InterruptedException {
    try (ReconcileLoop loop = new ReconcileLoop(board.reconciler(words), words)) {
      loop.start();
      words.nextOutcome();
      board.write(Clusters.serving("shop", "/a", "/b"));
      loop.wake();

      assertThat(words.nextOutcome().plan().hasChanges()).isTrue();
      assertThat(board.cloud().world().cloud().rules()).hasSize(2);
    }
  }

  @Test
  void aPassThatBreaksOffIsTriedAgain() throws InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    ClusterObserver fragile =
        () -> {
          if (calls.getAndIncrement() == 0) {
            throw new IllegalStateException("a bug");
          }
          return board.observe();
        };
    try (ReconcileLoop loop = new ReconcileLoop(reconciler(fragile), words)) {
      loop.start();

      assertThat(words.nextBug()).hasMessage("a bug");
      assertThat(words.nextOutcome().plan().hasChanges()).isTrue();
    }
  }

  @Test
  void closingEndsTheThread() throws InterruptedException {
    ReconcileLoop loop = new ReconcileLoop(board.reconciler(words), words);
    loop.start();
    words.nextOutcome();
    loop.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("albedo-reconcile");
  }

  @Test
  void waitsLongerAfterEachFailureUpToAMinute() {
    Backoff backoff = Backoff.none(Duration.ofMinutes(1));
    assertThat(backoff.delay()).isZero();

    backoff = backoff.afterFailure();
    assertThat(backoff.delay()).hasSeconds(1);
    assertThat(backoff.afterFailure().delay()).hasSeconds(2);
    for (int i = 0; i < 100; i++) {
      backoff = backoff.afterFailure();
    }
    assertThat(backoff.delay()).hasSeconds(60);
  }

  private Reconciler reconciler(ClusterObserver observer) {
    Options options = Options.builder().clusterName("local").build();
    return new Reconciler(
        observer, board.cloud(), new Planner(options), new PlanExecutor(board.cloud()), words);
  }
}
