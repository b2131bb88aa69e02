package io.albedo.controller.targets.testing;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.targets.TargetListeners;
import io.albedo.controller.targets.TargetPace;
import io.albedo.controller.targets.TargetPassListener;
import io.albedo.controller.targets.TargetPassOutcome;
import io.albedo.controller.targets.TargetPorts;
import io.albedo.controller.targets.TargetReconciler;
import io.albedo.model.alb.VpcId;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** A reconciler between a town and an account, with a clock that stands until it is moved. */
public final class Bench {

  private final Town town;
  private final Account account;
  private final Planner planner;
  private final List<String> bugs = Collections.synchronizedList(new ArrayList<>());
  private TargetReconciler reconciler;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  public Bench(Town town, int instances, String... targetGroups) {
    this(town, 0, instances, targetGroups);
  }

  public Bench(Town town, int mostTargets, int instances, String... targetGroups) {
    this.town = town;
    this.account = new Account(town, instances, targetGroups);
    this.planner =
        new Planner(
            Options.builder()
                .clusterName("demo")
                .vpc(new VpcId("vpc-1"))
                .maxTargetsPerTargetGroup(mostTargets)
                .build());
    this.reconciler = fresh();
  }

  private TargetReconciler fresh() {
    return new TargetReconciler(
        planner,
        new TargetPorts(town, account, account, town, town),
        TargetPace.standard(),
        new TargetListeners(new Ear(), ExecutionListener.silent()),
        () -> now);
  }

  /** The controller starts anew and remembers nothing. */
  public void restart() {
    reconciler = fresh();
  }

  public TargetReconciler reconciler() {
    return reconciler;
  }

  public Town town() {
    return town;
  }

  public Account account() {
    return account;
  }

  public Instant now() {
    return now;
  }

  public Bench later(Duration time) {
    now = now.plus(time);
    return this;
  }

  public TargetPassOutcome pass() {
    return reconciler.pass();
  }

  /** The calls of one pass. */
  public SortedMap<String, Integer> callsOfPass() {
    account.takeCalls();
    pass();
    return account.takeCalls();
  }

  /** Passes until nothing more is done, with time for targets in between. */
  public void calm() {
    for (int i = 0; i < 12; i++) {
      pass();
      account.settle();
      later(Duration.ofSeconds(20));
    }
    pass();
  }

  /** What broke off because of a bug. */
  public List<String> bugs() {
    return List.copyOf(bugs);
  }

  private final class Ear implements TargetPassListener {
    @Override
    public void brokeOff(String where, RuntimeException bug) {
      bugs.add(where);
    }
  }
}
