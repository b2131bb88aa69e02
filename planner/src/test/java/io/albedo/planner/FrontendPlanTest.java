package io.albedo.planner;

import static io.albedo.planner.testing.ClusterFixture.cluster;
import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A network load balancer in front, from Ingress to plan and back, in a recorded account. */
class FrontendPlanTest {

  private static final Planner PLANNER = new Planner(Translated.OPTIONS);

  @Test
  void whatWasPlannedIsThereAndStays() {
    ClusterState cluster = of(enabled());
    Plan again = PLANNER.plan(there(cluster), made(cluster).cloud());
    assertThat(again.groups()).extracting(GroupPlan::status).containsExactly(PlanStatus.NO_CHANGE);
    assertThat(again.diagnostics()).isEmpty();
  }

  @Test
  void twoLoadBalancersAndTheirListenersAreThere() {
    CloudState cloud =
        made(of(enabled().with("frontend-nlb-listener-port-mapping", "443=80"))).cloud();
    assertThat(cloud.loadBalancers())
        .extracting(l -> l.spec().type())
        .containsExactly(LoadBalancerType.NETWORK, LoadBalancerType.APPLICATION);
    assertThat(cloud.listeners())
        .extracting(l -> l.spec().protocol() + " " + l.spec().port())
        .containsExactly("HTTP 80", "TCP 443");
    assertThat(cloud.targets().values().stream().flatMap(List::stream))
        .extracting(t -> t.port().orElseThrow())
        .containsExactly(80);
  }

  /** Both have one scheme, and the one in front has fewer subnets. */
  @Test
  void theSubnetsOfTheOneInFrontAreNotThoseOfTheOther() {
    ClusterState cluster = of(enabled().with("frontend-nlb-subnets", "private-a"));
    World world = made(cluster);
    assertThat(subnets(world.cloud(), LoadBalancerType.NETWORK)).isEqualTo(1);
    assertThat(subnets(world.cloud(), LoadBalancerType.APPLICATION)).isEqualTo(3);
    assertThat(PLANNER.plan(there(cluster), world.cloud()).hasChanges()).isFalse();
  }

  @Test
  void otherElasticIpsAreSaidToComeTooLate() {
    World world = made(of(addressed("e1,e2,e3")));
    assertThat(PLANNER.plan(there(of(addressed("e1,e2,e3"))), world.cloud()).diagnostics())
        .isEmpty();
    Plan later = PLANNER.plan(there(of(addressed("e1,e2,e4"))), world.cloud());
    assertThat(later.hasChanges()).isFalse();
    Diagnostic finding = later.diagnostics().getFirst();
    assertThat(finding.code()).isEqualTo(Code.REPLACEMENT_WITHHELD);
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message())
        .endsWith("keeps the addresses it has: subnet-0aa0000000000001c e4");
  }

  @Test
  void whatAwsWouldRefuseOfItIsNotBegun() {
    Plan plan =
        PLANNER.plan(of(enabled().with("load-balancer-name", "")), ParityCase.defaultAccount());
    assertThat(plan.groups()).extracting(GroupPlan::status).containsExactly(PlanStatus.BLOCKED);
    assertThat(plan.diagnostics()).extracting(Diagnostic::code).contains(Code.REHEARSAL_FAILED);
  }

  private static long subnets(CloudState cloud, LoadBalancerType type) {
    return cloud.loadBalancers().stream()
        .map(ObservedLoadBalancer::spec)
        .filter(l -> l.type() == type)
        .map(LoadBalancer::subnets)
        .mapToLong(subnets -> subnets.known().orElseThrow().size())
        .sum();
  }

  private static IngressFixture addressed(String allocations) {
    return enabled()
        .with("frontend-nlb-scheme", Scheme.INTERNET_FACING.text())
        .with("frontend-nlb-eip-allocations", allocations);
  }

  private static IngressFixture enabled() {
    return ingress("ns/a").prefix("", "/", "web").with("enable-frontend-nlb", "true");
  }

  private static ClusterState of(IngressFixture ingress) {
    return cluster().services("ns/web").with(ingress).build();
  }

  /** The cluster with the bindings that a plan has made in it. */
  private static ClusterState there(ClusterState cluster) {
    return ClusterState.builder()
        .from(cluster)
        .targetGroupBindings(made(cluster).bindings())
        .build();
  }

  private static World made(ClusterState cluster) {
    World world = World.of(ParityCase.defaultAccount(), new TreeMap<>());
    Simulator simulator = new Simulator(Options.builder().clusterName("demo").build().quotas());
    Bindings bindings = Bindings.none();
    List<Operation> operations = new ArrayList<>();
    PLANNER
        .plan(cluster, world.cloud())
        .groups()
        .forEach(group -> operations.addAll(group.operations()));
    for (Operation operation : operations) {
      Simulator.Step step = simulator.apply(world, bindings.bind(operation));
      bindings = bindings.after(operation, step.result());
      world = step.world();
    }
    return world;
  }
}
