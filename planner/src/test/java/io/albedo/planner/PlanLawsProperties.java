package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Probe;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.testing.WorldInvariants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Where a plan leads and by which way, over load balancers that are a few edits apart. */
class PlanLawsProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  @Provide
  Arbitrary<Sketch> sketches() {
    return SketchArbitraries.sketches();
  }

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  /** Law 1. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsThereAsWantedNeedsNoOperation(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    GroupPlan again = plan(translation(GROUP, sketch), world);
    assertThat(again.operations()).as(() -> titles(again)).isEmpty();
    assertThat(again.status()).isEqualTo(PlanStatus.NO_CHANGE);
  }

  /** Law 2. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aPlanLeadsToWhatIsWanted(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    World reached = after(plan(translation(GROUP, pair.after()), before), before);
    assertThat(Rehearsed.picture(reached)).isEqualTo(Rehearsed.picture(made(GROUP, pair.after())));
  }

  /** Law 3: the simulator refuses dangling references, double priorities and exceeded quotas. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void everyPrefixIsAValidGraph(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    for (World world : worlds(plan(translation(GROUP, pair.after()), before), before)) {
      assertThat(WorldInvariants.violations(world)).isEmpty();
    }
  }

  /**
   * Law 4, as far as health of targets is not concerned: for one request of each kind that any rule
   * on the way can tell apart.
   */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void noRequestGoesToAThirdPlace(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    GroupPlan plan = plan(translation(GROUP, pair.after()), before);
    List<World> worlds = worlds(plan, before);
    List<Probe> probes = Probe.telling(worlds);
    Map<Probe, Set<String>> allowed = Probe.allowed(before, worlds.getLast(), probes);
    for (int i = 0; i < worlds.size(); i++) {
      Map<Probe, String> misled = Probe.answers(worlds.get(i), probes);
      misled
          .entrySet()
          .removeIf(e -> allowed.getOrDefault(e.getKey(), Set.of()).contains(e.getValue()));
      int done = i;
      assertThat(misled).as(() -> "after %d of %s".formatted(done, titles(plan))).isEmpty();
    }
  }

  /** Law 6, which follows from 1 and 2 if a plan can begin anywhere. */
  @Property(edgeCases = EdgeCasesMode.NONE)
  void aPlanThatStoppedAnywhereIsTakenUpAgain(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    List<World> worlds = worlds(plan(translation(GROUP, pair.after()), before), before);
    for (World stopped : worlds) {
      World reached = after(plan(translation(GROUP, pair.after()), stopped), stopped);
      assertThat(plan(translation(GROUP, pair.after()), reached).operations()).isEmpty();
    }
  }
}
