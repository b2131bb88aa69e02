package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.StackId;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.render.testing.SamplePlans;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  @Test
  void changesAndCallsAreCounted() {
    assertThat(text(SamplePlans.creation()))
        .isEqualTo("Plan: 6 to create, 0 to change, 0 to delete. 6 AWS calls, 1 Kubernetes call.");
  }

  @Test
  void findingsAreCounted() {
    assertThat(text(SamplePlans.troubled())).endsWith(" 2 errors, 1 warning.");
  }

  @Test
  void withoutIngressThereIsNothingToPlan() {
    assertThat(text(new Plan(List.of(), List.of())))
        .isEqualTo("Nothing to plan: no Ingress for this controller.");
  }

  @Test
  void withoutDifferenceThereIsNoChange() {
    assertThat(text(plan(PlanStatus.NO_CHANGE)))
        .isEqualTo("No changes: AWS has all that is wanted.");
  }

  @Test
  void whatIsBlockedIsNotCalledDone() {
    assertThat(text(plan(PlanStatus.BLOCKED))).startsWith("No changes can be made.");
  }

  private static Plan plan(PlanStatus status) {
    GroupPlan group =
        GroupPlan.builder()
            .group("a")
            .status(status)
            .desired(AlbGraph.empty(new StackId("a")))
            .build();
    Diagnostic error = Diagnostic.of(Code.QUOTA_EXCEEDED, Subject.group("a"), "", "too much");
    return new Plan(List.of(group), status == PlanStatus.BLOCKED ? List.of(error) : List.of());
  }

  private static String text(Plan plan) {
    return String.join(" ", SummaryText.lines(plan, TextStyle.DEFAULT_WIDTH));
  }
}
