package io.albedo.planner;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.Rehearsed.after;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.plan.Plan;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The security group that all load balancers share goes with the last of them. */
class SharedRemovalTest {

  private static final Options WHOLE =
      Options.builder().clusterName("demo").removeOrphans(true).build();
  private static final String DELETION = "delete-backend-sg";

  private final World made = after(plan(WHOLE, cluster(web("a"), web("b")), empty()), empty());

  @Test
  void itGoesLastWhenNobodyIsLeft() {
    Plan plan = plan(WHOLE, cluster(), made);
    assertThat(plan.groups().getLast().operations())
        .extracting(o -> o.id().value())
        .containsExactly(DELETION);
    assertThat(after(plan, made).cloud().securityGroups())
        .isEqualTo(empty().cloud().securityGroups());
  }

  @Test
  void itStaysAsLongAsOneLoadBalancerIsWanted() {
    assertThat(ids(plan(WHOLE, cluster(web("a")), made))).doesNotContain(DELETION);
  }

  @Test
  void itStaysAsLongAsALoadBalancerStaysForWhateverReason() {
    Options lasting = with(ChangePolicy.UPSERT_ONLY);
    assertThat(ids(plan(lasting, cluster(), made))).doesNotContain(DELETION);
  }

  @Test
  void itStaysWhereTheClusterIsNotKnownWhole() {
    Options part = Options.builder().from(WHOLE).removeOrphans(false).build();
    assertThat(ids(plan(part, cluster(), made))).isEmpty();
    ClusterState unread =
        ClusterState.builder()
            .unread(Unread.builder().addSecrets(new ObjectName("ns", "s")).build())
            .build();
    assertThat(ids(plan(WHOLE, unread, made))).isEmpty();
  }

  @Test
  void oneInAnotherVpcBelongsToSomebodyElse() {
    Options elsewhere = Options.builder().from(WHOLE).vpc(new VpcId("vpc-other")).build();
    assertThat(ids(plan(elsewhere, cluster(), made))).isEmpty();
  }

  @Test
  void oneThatIsGivenByFlagIsNeverOurs() {
    Options given = Options.builder().from(WHOLE).backendSecurityGroup("sg-9").build();
    assertThat(ids(plan(given, cluster(), made))).doesNotContain(DELETION);
  }

  @Test
  void aBindingThatSomebodyWroteAndThatAdmitsItKeepsIt() {
    World orphaned = after(plan(with(ChangePolicy.SYNC), cluster(), made), made);
    assertThat(orphaned.bindings()).isEmpty();
    var binding = made.bindings().firstEntry().getValue();
    World bound =
        new World(
            made.cloud(),
            new TreeMap<>(
                java.util.Map.of(
                    binding.name(),
                    io.albedo.model.cluster.TargetGroupBindingObject.builder()
                        .from(binding)
                        .labels(new TreeMap<>())
                        .build())),
            made.sequence());
    assertThat(ids(plan(WHOLE, cluster(), bound))).doesNotContain(DELETION);
  }

  @Test
  void whetherItIsThereIsAskedForWhereItMayGo() {
    assertThat(new Planner(WHOLE).needs(cluster()))
        .contains(new CloudNeed.BackendSecurityGroup("demo"));
    assertThat(new Planner(Options.builder().clusterName("demo").build()).needs(cluster()))
        .isEmpty();
  }

  private static Options with(ChangePolicy policy) {
    return Options.builder().from(WHOLE).changePolicy(policy).build();
  }

  private static IngressFixture web(String name) {
    return ingress("ns/" + name).prefix("", "/", "web");
  }

  private static ClusterState cluster(IngressFixture... ingresses) {
    return ClusterFixture.cluster().services("ns/web").with(ingresses).build();
  }

  private static World empty() {
    CloudState account = ParityCase.defaultAccount();
    return World.of(
        CloudState.builder()
            .from(account)
            .securityGroups(
                account.securityGroups().stream()
                    .filter(g -> !g.spec().name().startsWith("k8s-traffic"))
                    .toList())
            .build(),
        new TreeMap<>());
  }

  private static Plan plan(Options options, ClusterState cluster, World world) {
    ClusterState observed =
        ClusterState.builder().from(cluster).targetGroupBindings(world.bindings()).build();
    return new Planner(options).plan(observed, world.cloud());
  }

  private static List<String> ids(Plan plan) {
    return plan.groups().stream()
        .flatMap(group -> group.operations().stream())
        .map(o -> o.id().value())
        .toList();
  }
}
