package io.albedo.controller.targets;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.target.TargetPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that is to be said of one pass over the targets of a cluster.
 *
 * @param inputDiagnostics findings that were made while the cluster was observed; those of the plan
 *     are in the plan
 * @param groups how each group of the plan ended; without what is held back
 * @param heldBack operations of the plan that were not tried, because their like failed lately
 * @param next when there should be another pass, though nothing happens; absent if never
 */
public record TargetPassOutcome(
    List<Diagnostic> inputDiagnostics,
    TargetPlan plan,
    List<GroupOutcome> groups,
    SortedSet<OperationId> heldBack,
    Optional<Instant> next) {

  public TargetPassOutcome {
    inputDiagnostics = List.copyOf(inputDiagnostics);
    groups = List.copyOf(groups);
    heldBack = new TreeSet<>(heldBack);
  }

  /** Whether all that was planned was done. */
  public boolean isDone() {
    return heldBack.isEmpty() && groups.stream().allMatch(GroupOutcome::isDone);
  }
}
