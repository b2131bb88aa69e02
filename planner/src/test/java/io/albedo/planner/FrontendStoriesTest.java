package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.SketchGraph;
import io.albedo.planner.translate.GroupTranslation;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a plan does about a network load balancer in front, as short stories. */
class FrontendStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  @Test
  void itIsMadeBesideTheOtherAndLetsClientsInLast() {
    assertThatPlan(plan(translation(GROUP, behind(Map.of(80, 80))), emptyWorld()))
        .hasStatus(PlanStatus.APPLICABLE)
        .does(
            "+ create security group k8s-edge-sg",
            "~ admit tcp 80 from 0.0.0.0/0, tcp 8080 from 0.0.0.0/0 to k8s-edge-sg",
            "+ create target group for FrontendNlb-tg-TCP-80 (alb, TCP port 80)",
            "+ create internal network load balancer k8s-edge-lb-nlb",
            "+ create internal load balancer k8s-edge-lb",
            "+ create listener HTTP:80",
            "+ create listener HTTP:8080",
            "+ create rule 80:1: /a",
            "+ create rule 8080:1: /a",
            "… wait until the load balancer is active",
            "+ put port 80 of the load balancer behind target group FrontendNlb-tg-TCP-80",
            "+ create listener TCP:80 of the network load balancer")
        .makesSure("elasticloadbalancing:CreateRule", "elasticloadbalancing:RegisterTargets");
  }

  @Test
  void itComesToOneThatServes() {
    assertThatPlan(change(behind(Map.of()), behind(Map.of(80, 80))))
        .calls(
            "elasticloadbalancing:CreateTargetGroup",
            "elasticloadbalancing:CreateLoadBalancer",
            "elasticloadbalancing:RegisterTargets",
            "elasticloadbalancing:CreateListener")
        .makesSure("elasticloadbalancing:RegisterTargets", "elasticloadbalancing:CreateListener");
  }

  @Test
  void itGoesBeforeWhatItLeadsTo() {
    assertThatPlan(change(behind(Map.of(80, 80)), behind(Map.of())))
        .does(
            "- delete load balancer k8s-edge-lb-nlb with its listeners",
            "- delete target group FrontendNlb-tg-TCP-80");
  }

  @Test
  void whenTheLastMemberGoesItGoesFirst() {
    assertThatPlan(plan(SketchGraph.empty(GROUP), made(GROUP, behind(Map.of(80, 80)))))
        .does(
            "- delete load balancer k8s-edge-lb-nlb with its listeners",
            "- delete target group FrontendNlb-tg-TCP-80",
            "- delete load balancer k8s-edge-lb with its listeners",
            "- delete security group k8s-edge-sg");
  }

  @Test
  void onePortMoreAndOneLess() {
    assertThatPlan(change(behind(Map.of(80, 80)), behind(Map.of(443, 8080))))
        .does(
            "+ create target group for FrontendNlb-tg-TCP-443 (alb, TCP port 443)",
            "+ put port 8080 of the load balancer behind target group FrontendNlb-tg-TCP-443",
            "+ create listener TCP:443 of the network load balancer",
            "- delete listener TCP:80 of the network load balancer",
            "- delete target group FrontendNlb-tg-TCP-80");
  }

  @Test
  void aPortThatLeadsElsewhereGetsAnotherTargetGroupWithoutGap() {
    GroupPlan plan = change(behind(Map.of(80, 80)), behind(Map.of(80, 8080)));
    assertThatPlan(plan)
        .does(
            "± create target group for FrontendNlb-tg-TCP-80 (alb, TCP port 80)",
            "+ put port 8080 of the load balancer behind target group FrontendNlb-tg-TCP-80",
            "~ change listener TCP:80 of the network load balancer",
            "- delete target group FrontendNlb-tg-TCP-80")
        .makesSure("elasticloadbalancing:RegisterTargets", "elasticloadbalancing:ModifyListener");
    World there = made(GROUP, behind(Map.of(80, 80)));
    World reached = after(plan(translation(GROUP, behind(Map.of(80, 8080))), there), there);
    assertThat(targetGroupNames(reached)).containsExactly("k8s-edge-nlb-80-2");
    assertThatPlan(plan(translation(GROUP, behind(Map.of(80, 8080))), reached)).doesNothing();
    World back = after(plan(translation(GROUP, behind(Map.of(80, 80))), reached), reached);
    assertThat(targetGroupNames(back)).containsExactly("k8s-edge-nlb-80");
  }

  @Test
  void aListenerBehindGoesOnlyWhenNobodyIsLedToIt() {
    Sketch both = behind(Map.of(80, 8080));
    assertThatPlan(change(both, both.withoutListener(8080)))
        .does(
            "- delete listener TCP:80 of the network load balancer",
            "- delete target group FrontendNlb-tg-TCP-80",
            "- delete listener HTTP:8080",
            "~ no longer admit tcp 8080 from 0.0.0.0/0 to k8s-edge-sg");
  }

  @Test
  void anotherLoadBalancerInItsTargetGroupMakesWay() {
    World world = made(GROUP, behind(Map.of(80, 80)));
    Arn group = targetGroup(world);
    ObservedTarget foreign =
        new ObservedTarget("arn:other", OptionalInt.of(80), Optional.empty(), Optional.empty());
    assertThatPlan(
            plan(translation(GROUP, behind(Map.of(80, 80))), with(world, group, List.of(foreign))))
        .does(
            "- take arn:other out of target group FrontendNlb-tg-TCP-80",
            "+ put port 80 of the load balancer behind target group FrontendNlb-tg-TCP-80");
  }

  @Test
  void aTargetThatIsMissingIsPutBack() {
    World world = made(GROUP, behind(Map.of(80, 80)));
    assertThatPlan(
            plan(
                translation(GROUP, behind(Map.of(80, 80))),
                with(world, targetGroup(world), List.of())))
        .does("+ put port 80 of the load balancer behind target group FrontendNlb-tg-TCP-80");
  }

  @Test
  void aHealthCheckIsChangedInPlace() {
    assertThatPlan(plan(checkedEvery(30), made(GROUP, behind(Map.of(80, 80)))))
        .does("~ change health check of target group FrontendNlb-tg-TCP-80");
  }

  @Test
  void whereHealthChecksCannotBeChangedTheTargetGroupIsReplaced() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.remove(FeatureGate.NLB_HEALTH_CHECK_ADVANCED_CONFIG);
    Options options = Options.builder().from(Rehearsed.OPTIONS).featureGates(gates).build();
    assertThatPlan(plan(options, checkedEvery(30), made(GROUP, behind(Map.of(80, 80)))))
        .calls(
            "elasticloadbalancing:CreateTargetGroup",
            "elasticloadbalancing:RegisterTargets",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:DeleteTargetGroup");
  }

  @Test
  void anotherSchemeIsWithheld() {
    GroupPlan plan =
        plan(
            edited(
                behind(Map.of(80, 80)),
                nlb -> LoadBalancer.builder().from(nlb).scheme(Scheme.INTERNET_FACING).build()),
            made(GROUP, behind(Map.of(80, 80))));
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).doesNothing();
    assertThat(plan.withheld())
        .extracting(w -> w.resource().id() + " " + w.change())
        .containsExactly("FrontendNlb scheme internal -> internet-facing");
  }

  @Test
  void deletionProtectionOfEitherIsAHardStop() {
    GroupTranslation guarded =
        edited(
            behind(Map.of(80, 80)),
            nlb ->
                LoadBalancer.builder()
                    .from(nlb)
                    .attributes(nlb.attributes().with("deletion_protection.enabled", "true"))
                    .build());
    World world = after(plan(guarded, emptyWorld()), emptyWorld());
    assertThatPlan(plan(translation(GROUP, behind(Map.of())), world))
        .hasStatus(PlanStatus.BLOCKED)
        .doesNothing();
  }

  @Test
  void crossZoneBalancingIsOffByDefaultHere() {
    World world = made(GROUP, behind(Map.of(80, 80)));
    assertThatPlan(plan(crossZone("false"), world)).doesNothing();
    assertThatPlan(plan(crossZone("true"), world))
        .does("~ set attributes of load balancer k8s-edge-lb-nlb");
  }

  @Test
  void elasticIpsStayAsTheyWereGiven() {
    World world = made(GROUP, behind(Map.of(80, 80)));
    assertThatPlan(plan(addressed("eipalloc-1"), world)).doesNothing();
    World given = after(plan(addressed("eipalloc-1"), emptyWorld()), emptyWorld());
    assertThatPlan(plan(addressed("eipalloc-1"), given)).doesNothing();
    assertThatPlan(plan(addressed("eipalloc-2"), given)).doesNothing();
  }

  @Test
  void rulesAreThoseOfTheOtherOnly() {
    Sketch sketch = behind(Map.of(80, 80));
    assertThatPlan(change(sketch, sketch.withListener(80, listener("/a 200", "/b 200"))))
        .does("+ create rule 80:2: /b");
  }

  @Test
  void aBrokenMemberKeepsThePortsItAskedFor() {
    World world = made(GROUP, behind(Map.of(80, 80, 444, 8080)));
    GroupTranslation broken = SketchGraph.withoutOther(GROUP, behind(Map.of(80, 80, 444, 8080)));
    assertThatPlan(plan(broken, world)).hasStatus(PlanStatus.PARTIAL).doesNothing();
  }

  @Test
  void aBrokenMemberKeepsTheWholeOfIt() {
    World world = made(GROUP, behind(Map.of(444, 8080)));
    GroupTranslation broken = SketchGraph.withoutOther(GROUP, behind(Map.of(444, 8080)));
    assertThat(broken.graph().frontend()).isEmpty();
    assertThatPlan(plan(broken, world)).hasStatus(PlanStatus.PARTIAL).doesNothing();
  }

  private static GroupPlan change(Sketch before, Sketch after) {
    return plan(translation(GROUP, after), made(GROUP, before));
  }

  /** Two listeners, and these ports in front of them. */
  private static Sketch behind(Map<Integer, Integer> frontend) {
    return new Sketch(
        new TreeMap<>(Map.of(80, listener("/a 200"), 8080, listener("/a 200"))),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(frontend));
  }

  private static ListenerSketch listener(String... rules) {
    return new ListenerSketch(
        "404",
        List.of(),
        List.of(rules).stream()
            .map(r -> r.split(" "))
            .map(r -> new RuleSketch("", r[0], "", r[1]))
            .toList());
  }

  private static GroupTranslation crossZone(String value) {
    return edited(
        behind(Map.of(80, 80)),
        nlb ->
            LoadBalancer.builder()
                .from(nlb)
                .attributes(nlb.attributes().with("load_balancing.cross_zone.enabled", value))
                .build());
  }

  private static GroupTranslation addressed(String allocation) {
    return edited(
        behind(Map.of(80, 80)),
        nlb ->
            LoadBalancer.builder()
                .from(nlb)
                .subnets(
                    Token.of(
                        List.of(
                            new SubnetMapping(new SubnetId("subnet-a"), Optional.of(allocation)))))
                .build());
  }

  private static GroupTranslation edited(Sketch sketch, UnaryOperator<LoadBalancer> edit) {
    GroupTranslation translation = translation(GROUP, sketch);
    return replaced(translation, edit.apply(translation.graph().frontend().orElseThrow()));
  }

  private static GroupTranslation checkedEvery(int seconds) {
    GroupTranslation translation = translation(GROUP, behind(Map.of(80, 80)));
    TargetGroup group =
        (TargetGroup) translation.graph().find(ResourceId.frontendTargetGroup(80)).orElseThrow();
    return replaced(
        translation,
        group.withHealthCheck(
            HealthCheck.builder().from(group.healthCheck()).intervalSeconds(seconds).build()));
  }

  private static GroupTranslation replaced(GroupTranslation translation, Resource resource) {
    TreeMap<ResourceId, Resource> resources = new TreeMap<>(translation.graph().resources());
    resources.put(resource.id(), resource);
    return GroupTranslation.builder()
        .from(translation)
        .graph(new AlbGraph(GROUP.stack(), resources))
        .build();
  }

  private static List<String> targetGroupNames(World world) {
    return world.cloud().targetGroups().stream()
        .map(t -> t.spec().name().known().orElseThrow())
        .toList();
  }

  private static Arn targetGroup(World world) {
    return world.cloud().targetGroups().stream()
        .filter(t -> t.spec().targetType() == TargetType.ALB)
        .findFirst()
        .orElseThrow()
        .arn();
  }

  private static World with(World world, Arn group, List<ObservedTarget> targets) {
    return new World(
        CloudState.builder().from(world.cloud()).targets(Map.of(group, targets)).build(),
        world.bindings(),
        world.sequence());
  }
}
