package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.course;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.HealthWatch;
import io.albedo.planner.testing.Rehearsed.Done;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 4, as far as health is concerned. */
class WarmUpProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void noRequestLeavesHealthyTargetsForColdOnes(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    follow(HealthWatch.from(before), plan(translation(GROUP, pair.after()), before), before);
  }

  /** What a plan that stopped anywhere has left behind is not taken for healthy. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void norWhereAPlanIsTakenUpAgain(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    HealthWatch watch = HealthWatch.from(before);
    for (Done done : course(plan(translation(GROUP, pair.after()), before), before)) {
      watch = watch.after(done);
      follow(watch, plan(translation(GROUP, pair.after()), done.world()), done.world());
    }
  }

  private static void follow(HealthWatch start, GroupPlan plan, World world) {
    HealthWatch watch = start;
    for (Done done : course(plan, world)) {
      watch = watch.after(done);
      assertThat(watch.coldAnswers(done.world()))
          .as(() -> "after %s of %s".formatted(done.operation().title(), titles(plan)))
          .isEmpty();
    }
  }
}
