package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.course;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.HealthCall;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Rehearsed.Done;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.SketchGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a plan waits for healthy targets, and how it makes them healthy. */
class WarmUpStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  /** The new rule waits below the others, where only unmatched requests would meet it. */
  @Test
  void whatTakesAPathFromAnotherServiceIsWaitedForWhileItsRuleIsParked() {
    assertThatPlan(change(on80("/* a"), on80("/shop b", "/* a")))
        .calls(
            "elasticloadbalancing:CreateTargetGroup",
            "kubernetes:Create",
            "elasticloadbalancing:CreateRule",
            "wait:TargetsHealthy",
            "elasticloadbalancing:SetRulePriorities")
        .makesSure("elasticloadbalancing:CreateRule", "wait:TargetsHealthy")
        .makesSure("wait:TargetsHealthy", "elasticloadbalancing:SetRulePriorities");
  }

  @Test
  void aServiceForAnotherHostTakesNothingAway() {
    RuleSketch one = new RuleSketch("one.example.com", "/*", "", "a");
    RuleSketch other = new RuleSketch("other.example.com", "/*", "", "b");
    assertThat(waits(change(of(one), of(other, one)))).isEmpty();
    assertThat(waits(change(of(one), of(one, other)))).isEmpty();
  }

  @Test
  void aServiceThatServesOtherPathsNeedsNoWait() {
    assertThat(waits(change(on80("/shop a", "/* b"), on80("/shop b", "/* b")))).isEmpty();
    assertThat(waits(change(on80("/shop a", "/* b"), on80("/* b")))).isEmpty();
  }

  @Test
  void withoutTimeNothingIsWaitedFor() {
    Options hasty = Options.builder().clusterName("demo").targetHealthTimeoutSeconds(0).build();
    assertThat(
            waits(
                plan(
                    hasty, translation(GROUP, on80("/shop b", "/* a")), made(GROUP, on80("/* a")))))
        .isEmpty();
  }

  @Test
  void theTimeIsAnOption() {
    Options patient = Options.builder().clusterName("demo").targetHealthTimeoutSeconds(42).build();
    assertThat(
            waits(
                plan(
                    patient,
                    translation(GROUP, on80("/shop b", "/* a")),
                    made(GROUP, on80("/* a")))))
        .singleElement()
        .extracting(HealthCall.AwaitTargetsHealthy::atMostSeconds)
        .isEqualTo(42);
  }

  /** A plan that stopped before the wait has parked the rule, which says nothing of its targets. */
  @Test
  void aParkedRuleIsWaitedForAgain() {
    World before = made(GROUP, on80("/* a"));
    Sketch wanted = on80("/shop b", "/* a");
    World parked = before;
    for (Done done : course(plan(translation(GROUP, wanted), before), before)) {
      if (done.operation().call() instanceof HealthCall) {
        break;
      }
      parked = done.world();
    }
    assertThatPlan(plan(translation(GROUP, wanted), parked))
        .calls("wait:TargetsHealthy", "elasticloadbalancing:SetRulePriorities");
  }

  @Test
  void nothingIsDrainedWhenTheLoadBalancerGoes() {
    assertThat(plan(SketchGraph.empty(GROUP), made(GROUP, on80("/* a"))).operations())
        .isNotEmpty()
        .noneMatch(operation -> operation.call() instanceof HealthCall);
  }

  private static List<HealthCall.AwaitTargetsHealthy> waits(GroupPlan plan) {
    return plan.operations().stream()
        .map(o -> o.call())
        .filter(HealthCall.AwaitTargetsHealthy.class::isInstance)
        .map(HealthCall.AwaitTargetsHealthy.class::cast)
        .toList();
  }

  private static GroupPlan change(Sketch before, Sketch after) {
    return plan(translation(GROUP, after), made(GROUP, before));
  }

  private static Sketch of(RuleSketch... rules) {
    return sketch(80, new ListenerSketch("404", List.of(), List.of(rules)));
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }
}
