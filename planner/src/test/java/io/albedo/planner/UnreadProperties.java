package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Probe;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import io.albedo.planner.translate.GroupTranslation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What could not be read is not taken for gone. */
class UnreadProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");
  private static final ObjectName OTHER = new ObjectName("ns", "other");
  private static final Unread NAMELESS = Unread.builder().nameless(true).build();
  private static final Unread NAMED =
      Unread.builder().putIngresses(OTHER, Ingress.builder().name(OTHER).build()).build();

  @Provide
  Arbitrary<Sketch> sketches() {
    return SketchArbitraries.sketches();
  }

  @Provide
  Arbitrary<Pair> nearbyPairs() {
    return SketchArbitraries.nearbyPairs();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aMemberOfWhichNothingIsKnownKeepsWhatItHas(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    GroupPlan plan = planned(translation(GROUP, sketch.withoutOther()), world, NAMELESS);
    assertThat(plan.operations()).as(() -> titles(plan)).isEmpty();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aMemberWhoseGroupIsNotKnownKeepsItsForwards(@ForAll("sketches") Sketch sketch) {
    World world = made(GROUP, sketch);
    GroupPlan plan = planned(translation(GROUP, sketch.withoutOther()), world, NAMED);
    assertThat(Probe.answers(after(plan, world)))
        .as(() -> titles(plan))
        .isEqualTo(Probe.answers(world));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nothingGoesThatNobodyReplaces(@ForAll("nearbyPairs") Pair pair) {
    World before = made(GROUP, pair.before());
    GroupPlan plan = planned(translation(GROUP, pair.after()), before, NAMELESS);
    World reached = after(plan, before);
    assertThat(identities(reached.cloud()))
        .as(() -> titles(plan))
        .containsAll(identities(before.cloud()));
    assertThat(planned(translation(GROUP, pair.after()), reached, NAMELESS).operations()).isEmpty();
  }

  private static GroupPlan planned(GroupTranslation wanted, World world, Unread unread) {
    return GroupPlanning.plan(OPTIONS, wanted, world, unread).value();
  }

  /** Ports, matches and target groups, without what becomes of the requests. */
  private static Set<Object> identities(CloudState cloud) {
    return Stream.of(
            cloud.listeners().stream().map(l -> l.spec().port()),
            cloud.rules().stream().map(r -> r.listener() + " " + r.spec().conditions()),
            cloud.targetGroups().stream().map(t -> t.spec().tags().get("ingress.k8s.aws/resource")),
            cloud.securityGroups().stream().flatMap(g -> g.spec().ingress().stream()))
        .flatMap(part -> part)
        .collect(Collectors.toSet());
  }
}
