package io.albedo.controller.groups;

import io.albedo.controller.loop.OperationOutcome;
import io.albedo.controller.metrics.LoopMetrics;
import io.albedo.controller.metrics.LoopMetrics.PassOutcome;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;

/** Counts passes over groups. */
public final class GroupMetrics implements GroupListener {

  private final LoopMetrics metrics;
  private final Map<String, GroupPassOutcome> last = new ConcurrentHashMap<>();
  private final AtomicReference<ClusterState> cluster =
      new AtomicReference<>(ClusterState.builder().build());

  /**
   * Counts from now on.
   *
   * @param queueLength groups that wait or are worked on
   */
  public GroupMetrics(LoopMetrics metrics, IntSupplier queueLength) {
    this.metrics = metrics;
    metrics.gauges(
        new LoopMetrics.Gauges(
            queueLength,
            () -> groups(group -> group.status() == PlanStatus.BLOCKED ? 1 : 0),
            () -> groups(group -> group.quarantined().size() + group.standIns().size()),
            () -> cluster.get().ingresses().size(),
            () -> cluster.get().services().size(),
            () -> cluster.get().targetGroupBindings().size()));
  }

  private int groups(ToIntFunction<GroupPlan> count) {
    return last.values().stream()
        .flatMap(outcome -> outcome.plan().groups().stream())
        .mapToInt(count)
        .sum();
  }

  @Override
  public void observed(Reported<ClusterState> observed) {
    cluster.set(observed.value());
  }

  @Override
  public void ended(ClusterSlice slice, OperationOutcome operation) {
    metrics.operationEnded(operation.operation().call().api(), operation.result());
  }

  @Override
  public void done(GroupPassOutcome outcome, Duration taken) {
    if (outcome.asked()) {
      last.put(outcome.slice().key(), outcome);
    }
    if (outcome.slice().cluster().ingresses().isEmpty()) {
      last.remove(outcome.slice().key());
    }
    metrics.passEnded(kind(outcome), taken);
  }

  @Override
  public void applied(ClusterSlice slice, Duration sinceEdit) {
    metrics.applied(sinceEdit);
  }

  private static PassOutcome kind(GroupPassOutcome outcome) {
    if (!outcome.troubles().isEmpty()) {
      return PassOutcome.FAILED;
    }
    if (has(outcome, PlanStatus.BLOCKED)) {
      return PassOutcome.BLOCKED;
    }
    if (outcome.superseded() || has(outcome, PlanStatus.PARTIAL)) {
      return PassOutcome.PARTIAL;
    }
    return outcome.hasChanges() ? PassOutcome.APPLIED : PassOutcome.UNCHANGED;
  }

  private static boolean has(GroupPassOutcome outcome, PlanStatus status) {
    return outcome.plan().groups().stream().anyMatch(group -> group.status() == status);
  }

  @Override
  public void brokeOff(ClusterSlice slice, RuntimeException bug) {
    metrics.passEnded(PassOutcome.BROKEN, Duration.ZERO);
  }

  @Override
  public void lookedAtAll(int slices, int drifted, Duration taken) {
    metrics.drifted(drifted);
  }
}
