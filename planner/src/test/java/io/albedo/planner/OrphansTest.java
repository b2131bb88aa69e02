package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import org.junit.jupiter.api.Test;

/** What AWS has for groups in which there is nobody. */
class OrphansTest {

  private static final GroupId SHARED = new GroupId.Explicit("edge");
  private static final GroupId OF_SHOP = new GroupId.Implicit(new ObjectName("shop", "web"));
  private static final Unread A_SECRET =
      Unread.builder().addSecrets(new ObjectName("shop", "oidc")).build();

  @Test
  void theyAreListedAndStay() {
    Plan plan = planned(OPTIONS, Unread.nothing());
    assertThat(plan.hasChanges()).isFalse();
    assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.ORPHANED);
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::message)
        .anySatisfy(
            message ->
                assertThat(message)
                    .contains(
                        "load balancer k8s-edge-lb (port 80; rules: 1)",
                        "target group k8s-edge-a-ip",
                        "security group sg-",
                        "TargetGroupBinding ns/k8s-edge-a-ip"));
  }

  @Test
  void theyAreRemovedWhereThatIsAskedFor() {
    Plan plan = planned(removing().build(), Unread.nothing());
    assertThat(plan.diagnostics()).isEmpty();
    assertThat(plan.groups()).extracting(GroupPlan::group).containsExactly("edge", "shop/web");
    assertThat(plan.groups()).allSatisfy(group -> assertThat(group.operations()).isNotEmpty());
  }

  @Test
  void theyStayWhileAnythingCouldNotBeRead() {
    Plan plan = planned(removing().build(), A_SECRET);
    assertThat(plan.hasChanges()).isFalse();
    assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.REMOVAL_WITHHELD);
  }

  @Test
  void whereOneNamespaceIsWatchedOthersAreNotKnown() {
    Plan plan = planned(removing().watchNamespace("shop").build(), Unread.nothing());
    assertThat(plan.groups()).extracting(GroupPlan::group).containsExactly("shop/web");
    Plan elsewhere = planned(removing().watchNamespace("sho").build(), Unread.nothing());
    assertThat(elsewhere.groups()).isEmpty();
  }

  @Test
  void thoseOfAnotherClusterAreNone() {
    Options other = Options.builder().from(OPTIONS).clusterName("other").build();
    assertThat(planned(other, Unread.nothing()).diagnostics()).isEmpty();
  }

  private static Options.Builder removing() {
    Options.Builder builder = Options.builder();
    builder.from(OPTIONS).removeOrphans(true);
    return builder;
  }

  private static Plan planned(Options options, Unread unread) {
    World world = made();
    ClusterState cluster =
        ClusterState.builder().targetGroupBindings(world.bindings()).unread(unread).build();
    return new Planner(options).plan(cluster, world.cloud());
  }

  private static World made() {
    World one = made(SHARED, emptyWorld());
    return made(OF_SHOP, one);
  }

  private static World made(GroupId group, World world) {
    return after(plan(translation(group, sketch(80, listener("/a a"))), world), world);
  }
}
