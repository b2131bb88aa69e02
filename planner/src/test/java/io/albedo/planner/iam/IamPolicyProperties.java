package io.albedo.planner.iam;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IamPolicyProperties {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void everyCallToAwsIsAllowed(@ForAll("nearbyPairs") Pair pair) {
    GroupPlan first = plan(translation(GROUP, pair.before()), emptyWorld());
    GroupPlan second = plan(translation(GROUP, pair.after()), after(first, emptyWorld()));
    assertThat(IamPolicy.of(List.of(), new Plan(List.of(second), List.of())).actions())
        .containsAll(
            second.operations().stream()
                .map(Operation::call)
                .map(call -> call.api())
                .filter(api -> !api.startsWith("kubernetes:") && !api.startsWith("wait:"))
                .toList())
        .allMatch(action -> action.matches("[a-z0-9-]+:[A-Z][A-Za-z0-9]+"));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, tries = 100)
  void whatAPlanTakesTheStandingPolicyAllows(@ForAll("nearbyPairs") Pair pair) {
    GroupPlan first = plan(translation(GROUP, pair.before()), emptyWorld());
    assertThat(StandingPolicyTest.everything())
        .containsAll(IamPolicy.of(List.of(), new Plan(List.of(first), List.of())).actions());
  }
}
