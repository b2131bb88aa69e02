package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Probe;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Shuffled;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.testing.SketchGraph;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan leaves alone, over load balancers that are a few edits apart. */
class PlanRestraintProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Sketch> sketches() {
    return SketchArbitraries.sketches();
  }

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  /** Law 5, for lists whose order means nothing. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void theOrderOfWhatIsObservedDoesNotMatter(
      @ForAll("nearbyPairs") Pair pair, @ForAll Random random) {
    World before = made(GROUP, pair.before());
    GroupPlan plan = plan(translation(GROUP, pair.after()), before);
    GroupPlan shuffled = plan(translation(GROUP, pair.after()), Shuffled.of(before, random));
    assertThat(shuffled).isEqualTo(plan);
  }

  /** Law 7: another group's resources, and those of nobody, are as they were. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void nothingForeignIsTouched(@ForAll("nearbyPairs") Pair pair, @ForAll("sketches") Sketch other) {
    GroupId neighbour = new GroupId.Explicit("neighbour");
    World before = made(GROUP, pair.before());
    World both = after(plan(translation(neighbour, other), before), before);
    World reached = after(plan(translation(GROUP, pair.after()), both), both);
    assertThat(plan(translation(neighbour, other), reached).operations()).isEmpty();
    World removed = after(plan(SketchGraph.empty(GROUP), reached), reached);
    assertThat(plan(translation(neighbour, other), removed).operations()).isEmpty();
    assertThat(removed.cloud().loadBalancers()).hasSize(other.frontend().isEmpty() ? 1 : 2);
  }

  /** Law 8. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsEqualAppearsInNoOperation(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    GroupPlan plan = plan(translation(GROUP, pair.after()), before);
    assertThat(Rehearsed.needlessOperations(plan, before)).as(() -> titles(plan)).isEmpty();
  }

  /** Law 11, for a member that serves already: it goes on, and so do the others. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aBrokenMemberKeepsWhatItHasAndHurtsNobody(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    GroupPlan plan = plan(SketchGraph.withoutOther(GROUP, sketch), world);
    World reached = after(plan, world);
    assertThat(Probe.answers(reached)).as(() -> titles(plan)).isEqualTo(Probe.answers(world));
    assertThat(reached.bindings()).isEqualTo(world.bindings());
    assertThat(plan.operations()).as(() -> titles(plan)).isEmpty();
  }

  /** Removing the last member removes everything that was made, and nothing else. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void anEmptyGroupLeavesNothing(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    World gone = after(plan(SketchGraph.empty(GROUP), world), world);
    assertThat(Rehearsed.picture(gone)).isEqualTo(Rehearsed.picture(emptyWorld()));
  }
}
