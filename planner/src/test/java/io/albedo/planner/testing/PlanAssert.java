package io.albedo.planner.testing;

import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.PlanStatus;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on plans, whose failure prints the whole plan. */
public final class PlanAssert extends AbstractAssert<PlanAssert, GroupPlan> {

  private PlanAssert(GroupPlan actual) {
    super(actual, PlanAssert.class);
    describedAs(Rehearsed.titles(actual));
  }

  public static PlanAssert assertThatPlan(GroupPlan plan) {
    return new PlanAssert(plan);
  }

  /** The operations, each as its mark and title, in order and no other. */
  public PlanAssert does(String... lines) {
    List<String> found =
        actual.operations().stream().map(o -> o.mark().symbol() + " " + o.title()).toList();
    if (!found.equals(List.of(lines))) {
      failWithActualExpectedAndMessage(found, List.of(lines), "other operations");
    }
    return this;
  }

  /** The APIs called, in order and no other. */
  public PlanAssert calls(String... apis) {
    List<String> found = actual.operations().stream().map(o -> o.call().api()).toList();
    if (!found.equals(List.of(apis))) {
      failWithActualExpectedAndMessage(found, List.of(apis), "other calls");
    }
    return this;
  }

  public PlanAssert doesNothing() {
    return does();
  }

  public PlanAssert hasStatus(PlanStatus status) {
    if (actual.status() != status) {
      failWithActualExpectedAndMessage(actual.status(), status, "other status");
    }
    return this;
  }

  /** Whether one operation is bound to come after another, directly or not. */
  public PlanAssert makesSure(String earlierApi, String laterApi) {
    Operation later = only(laterApi);
    if (!reaches(later, only(earlierApi))) {
      failWithMessage("%s does not depend on %s", laterApi, earlierApi);
    }
    return this;
  }

  private boolean reaches(Operation from, Operation to) {
    return from.dependsOn().contains(to.id())
        || actual.operations().stream()
            .filter(o -> from.dependsOn().contains(o.id()))
            .anyMatch(o -> reaches(o, to));
  }

  private Operation only(String api) {
    return actual.operations().stream()
        .filter(o -> o.call().api().equals(api))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + api + " in " + Rehearsed.titles(actual)));
  }
}
