package io.albedo.controller.loop;

import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Plan;
import java.util.List;

/**
 * All that is to be said of one pass.
 *
 * @param inputDiagnostics findings that were made while the cluster was observed; those of the plan
 *     are in the plan
 */
public record PassOutcome(List<Diagnostic> inputDiagnostics, Plan plan, List<GroupOutcome> groups) {

  public PassOutcome {
    inputDiagnostics = List.copyOf(inputDiagnostics);
    groups = List.copyOf(groups);
  }

  /** Whether all that was planned was done. */
  public boolean isDone() {
    return groups.stream().allMatch(GroupOutcome::isDone);
  }
}
