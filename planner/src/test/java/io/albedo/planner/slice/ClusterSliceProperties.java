package io.albedo.planner.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterArbitraries;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Groups that are planned each by themselves come to the same as all together. */
class ClusterSliceProperties {

  private static final Options WHOLE = Options.builder().clusterName("demo").build();
  private static final Planner PLANNER = new Planner(WHOLE);
  private static final CloudState ACCOUNT = ParityCase.defaultAccount();

  @Provide
  Arbitrary<ClusterState> clusters() {
    Arbitrary<IngressFixture> one =
        Combinators.combine(
                ClusterArbitraries.ingresses(),
                Arbitraries.of("", "", "g", "h", "i"),
                Arbitraries.of(false, false, false, true))
            .as(ClusterSliceProperties::held);
    return Combinators.combine(
            one.list().ofMaxSize(4), ClusterArbitraries.brokenIngresses().list().ofMaxSize(1))
        .as(
            (good, broken) ->
                ClusterArbitraries.cluster(Stream.concat(good.stream(), broken.stream()).toList()));
  }

  private static IngressFixture held(IngressFixture ingress, String group, boolean deleting) {
    IngressFixture held =
        group.isEmpty() ? ingress : ingress.holding(new GroupId.Explicit(group).finalizer());
    return deleting && !group.isEmpty() ? held.deleting() : held;
  }

  @Property(tries = 300)
  void theirPlansAreThePlan(@ForAll("clusters") ClusterState cluster) {
    List<GroupPlan> whole = PLANNER.plan(cluster, ACCOUNT).groups();

    List<GroupPlan> parts =
        PLANNER.slices(cluster).stream()
            .flatMap(
                slice -> planner(Extent.GROUPS).plan(slice.cluster(), ACCOUNT).groups().stream())
            .filter(group -> !group.group().equals("(shared)"))
            .toList();

    assertThat(parts)
        .containsExactlyInAnyOrderElementsOf(
            whole.stream().filter(group -> !group.group().equals("(shared)")).toList());
  }

  @Property(tries = 300)
  void togetherTheyNeedTheSameFacts(@ForAll("clusters") ClusterState cluster) {
    SortedSet<CloudNeed> together = new TreeSet<>();
    PLANNER.slices(cluster).forEach(slice -> together.addAll(PLANNER.needs(slice.cluster())));

    assertThat(together).isEqualTo(PLANNER.needs(cluster));
  }

  @Property(tries = 100)
  void noGroupIsInTwo(@ForAll("clusters") ClusterState cluster) {
    assertThat(PLANNER.slices(cluster).stream().flatMap(slice -> slice.groups().stream()).toList())
        .doesNotHaveDuplicates();
  }

  private static Planner planner(Extent extent) {
    return new Planner(Options.builder().from(WHOLE).extent(extent).build());
  }
}
