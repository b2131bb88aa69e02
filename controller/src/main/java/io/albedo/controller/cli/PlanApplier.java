package io.albedo.controller.cli;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.plan.Plan;
import io.albedo.planner.render.PlanText;
import java.util.List;

/** Shows a plan, and carries it out if that is what the person before the terminal wants. */
record PlanApplier(Terminal terminal) {

  /** Whether somebody who was shown the plan said yes. */
  boolean isApproved(Plan plan) {
    terminal.out().print(new PlanText(terminal.style()).of(plan));
    return new Approval(terminal).given();
  }

  /** Tells of each operation as it ends; whether all were applied. */
  boolean apply(Plan plan, AppliedAccount account) {
    ApplyReport report = new ApplyReport(terminal);
    List<GroupOutcome> outcomes = new PlanExecutor(account.executor(), report).execute(plan);
    report.sumUp(outcomes, plan.diagnostics());
    return outcomes.stream().allMatch(GroupOutcome::isDone);
  }
}
