package io.albedo.planner.simulate;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.SketchGraph;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Load balancers as targets, as AWS has them. */
class TargetSimulationTest {

  private final World world = world();

  @Test
  void aLoadBalancerIsPutBehindATargetGroupOnce() {
    Call register = new Call.RegisterTargets(registration(80));
    World once = accepted(world, register);
    assertThat(accepted(once, register).cloud()).isEqualTo(once.cloud());
  }

  @Test
  void aTargetGroupTakesOneLoadBalancer() {
    assertThat(refusal(world, new Call.RegisterTargets(registration(8080))))
        .isEqualTo("TooManyTargets");
  }

  @Test
  void theLoadBalancerMustListenOnThePort() {
    World emptied = accepted(world, new Call.DeregisterTargets(registration(80)));
    assertThat(refusal(emptied, new Call.RegisterTargets(registration(81))))
        .isEqualTo("InvalidTarget");
    accepted(emptied, new Call.RegisterTargets(registration(8080)));
  }

  @Test
  void onlySomeTargetGroupsTakeLoadBalancers() {
    TargetRegistration wrong =
        registration(80).withTargetGroup(Token.of(targetGroup(TargetType.IP)));
    assertThat(refusal(world, new Call.RegisterTargets(wrong))).isEqualTo("InvalidTarget");
  }

  @Test
  void aNetworkLoadBalancerIsNoTarget() {
    TargetRegistration wrong =
        registration(80).withTarget(Token.of(loadBalancer(LoadBalancerType.NETWORK)));
    assertThat(refusal(world, new Call.RegisterTargets(wrong))).isEqualTo("InvalidTarget");
  }

  @Test
  void whatIsNotRegisteredNeedNotBeTakenOut() {
    assertThat(accepted(world, new Call.DeregisterTargets(registration(8080)))).isEqualTo(world);
  }

  @Test
  void aTargetIsNotDeleted() {
    Call delete = new Call.DeleteLoadBalancer(Token.of(loadBalancer(LoadBalancerType.APPLICATION)));
    assertThat(refusal(world, delete)).isEqualTo("ResourceInUse");
    accepted(accepted(world, new Call.DeregisterTargets(registration(80))), delete);
  }

  @Test
  void targetsGoWithTheirTargetGroup() {
    World without =
        accepted(
            world, new Call.DeleteLoadBalancer(Token.of(loadBalancer(LoadBalancerType.NETWORK))));
    World reached =
        accepted(without, new Call.DeleteTargetGroup(Token.of(targetGroup(TargetType.ALB))));
    assertThat(reached.cloud().targets()).isEmpty();
  }

  @Test
  void whatIsProvisioningIsNotActive() {
    Call wait =
        new Call.AwaitLoadBalancerActive(Token.of(loadBalancer(LoadBalancerType.APPLICATION)));
    accepted(world, wait);
    List<ObservedLoadBalancer> coming =
        world.cloud().loadBalancers().stream()
            .map(
                l ->
                    new ObservedLoadBalancer(
                        l.arn(), l.dnsName(), l.vpc(), "provisioning", l.spec()))
            .toList();
    World young =
        new World(
            CloudState.builder().from(world.cloud()).loadBalancers(coming).build(),
            world.bindings(),
            world.sequence());
    assertThat(refusal(young, wait)).isEqualTo("Timeout");
  }

  @Test
  void eachKindOfLoadBalancerHasItsProtocols() {
    assertThat(refusal(world, listener(LoadBalancerType.NETWORK, Protocol.HTTP)))
        .isEqualTo("ValidationError");
    assertThat(refusal(world, listener(LoadBalancerType.APPLICATION, Protocol.TCP)))
        .isEqualTo("ValidationError");
    accepted(world, listener(LoadBalancerType.NETWORK, Protocol.TCP));
  }

  private Call listener(LoadBalancerType type, Protocol protocol) {
    return new Call.CreateListener(
        Listener.builder()
            .id(ResourceId.listener(9000))
            .loadBalancer(Token.of(loadBalancer(type)))
            .port(9000)
            .protocol(protocol)
            .build());
  }

  private TargetRegistration registration(int port) {
    return TargetRegistration.builder()
        .id(ResourceId.targetRegistration("FrontendNlb-tg-TCP-80"))
        .targetGroup(Token.of(targetGroup(TargetType.ALB)))
        .target(Token.of(loadBalancer(LoadBalancerType.APPLICATION)))
        .port(port)
        .build();
  }

  private Arn targetGroup(TargetType type) {
    return world.cloud().targetGroups().stream()
        .filter(group -> group.spec().targetType() == type)
        .findFirst()
        .orElseThrow()
        .arn();
  }

  private Arn loadBalancer(LoadBalancerType type) {
    return world.cloud().loadBalancers().stream()
        .filter(balancer -> balancer.spec().type() == type)
        .findFirst()
        .orElseThrow()
        .arn();
  }

  private static World accepted(World world, Call call) {
    Simulator.Step step = apply(world, call);
    assertThat(step.result()).isInstanceOf(OperationResult.Applied.class);
    return step.world();
  }

  private static String refusal(World world, Call call) {
    return ((OperationResult.Failed) apply(world, call).result()).failure().code();
  }

  private static Simulator.Step apply(World world, Call call) {
    return new Simulator(Quotas.awsDefaults())
        .apply(
            world,
            Operation.builder()
                .id(new OperationId("it"))
                .mark(Mark.UPDATE)
                .resource(ResourceId.LOAD_BALANCER)
                .call(call)
                .title("")
                .reason("")
                .build());
  }

  /** Ports 80 and 8080, a Service behind them, and port 80 of a load balancer in front. */
  private static World world() {
    ListenerSketch listener =
        new ListenerSketch("404", List.of(), List.of(new RuleSketch("", "/a", "", "a")));
    Sketch sketch =
        new Sketch(
            new TreeMap<>(Map.of(80, listener, 8080, listener)),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(Map.of(80, 80)));
    return after(
        plan(SketchGraph.translation(new GroupId.Explicit("edge"), sketch), emptyWorld()),
        emptyWorld());
  }
}
