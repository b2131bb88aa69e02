package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Plan;
import io.albedo.planner.slice.ClusterSlice;
import java.util.List;
import java.util.Optional;

/**
 * How a pass over a slice ended.
 *
 * @param plan without groups if nothing had to be planned
 * @param outcomes how its operations ended
 * @param memory what is known now; empty if it must be found out anew
 * @param asked whether AWS was asked
 * @param superseded whether it was broken off because something else is wanted by now
 */
public record GroupPassOutcome(
    ClusterSlice slice,
    Plan plan,
    List<GroupOutcome> outcomes,
    List<Trouble> troubles,
    Optional<GroupMemory> memory,
    boolean asked,
    boolean superseded) {

  public GroupPassOutcome {
    outcomes = List.copyOf(outcomes);
    troubles = List.copyOf(troubles);
  }

  /** Whether all was done that was to be done, and could be decided. */
  public boolean isDone() {
    return troubles.isEmpty() && !superseded && !mayHeal(plan);
  }

  /** Whether the plan had anything to do. */
  public boolean hasChanges() {
    return plan.hasChanges();
  }

  /** Whether errors of a plan may go away though nobody changes the cluster. */
  static boolean mayHeal(Plan plan) {
    return plan.diagnostics().stream()
        .filter(Diagnostic::isError)
        .anyMatch(finding -> isOfAws(finding.code()));
  }

  private static boolean isOfAws(Code code) {
    return code.code().startsWith("ALB15") || code.code().startsWith("ALB16");
  }
}
