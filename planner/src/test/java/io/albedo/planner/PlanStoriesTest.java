package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.https;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.rules;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.ServiceSketch;
import io.albedo.planner.testing.SketchGraph;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a plan does in situations that users meet, as short stories. */
class PlanStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  @Test
  void aNewGroupIsMadeFromTheGroundUp() {
    assertThatPlan(plan(translation(GROUP, on80("/shop a")), emptyWorld()))
        .hasStatus(PlanStatus.APPLICABLE)
        .does(
            "+ create security group k8s-edge-sg",
            "~ admit tcp 80 from 0.0.0.0/0 to k8s-edge-sg",
            "+ create target group for ns/web-a:80 (ip, HTTP port 8080)",
            "+ bind Service ns/a:80 to its target group",
            "+ create internal load balancer k8s-edge-lb",
            "+ create listener HTTP:80",
            "+ create rule 80:1: /shop");
  }

  @Test
  void aRuleAtTheEndTakesOneCall() {
    assertThatPlan(change(on80("/shop a"), on80("/shop a", "/blog a")))
        .does("+ create rule 80:2: /blog");
  }

  @Test
  void aRuleInTheMiddleIsParkedAndThenAllMoveAtOnce() {
    assertThatPlan(change(on80("/shop a", "/* a"), on80("/shop a", "/blog a", "/* a")))
        .does("+ create rule 80:2: /blog", "~ move 2 rules of listener 80");
  }

  @Test
  void twoRulesThatChangePlacesMoveInOneCall() {
    assertThatPlan(change(on80("/shop a", "/blog a"), on80("/blog a", "/shop a")))
        .does("~ move 2 rules of listener 80");
  }

  /** Its tag goes on saying where it was made, which costs nobody anything. */
  @Test
  void aRuleThatMovesKeepsItsTags() {
    World world = made(GROUP, on80("/shop a", "/* a"));
    GroupTranslation wanted = translation(GROUP, on80("/new a", "/shop a", "/* a"));
    World moved = after(plan(wanted, world), world);
    assertThat(moved.cloud().rules())
        .extracting(r -> r.spec().id().id(), r -> r.spec().tags().get(TrackingTags.RESOURCE))
        .containsExactlyInAnyOrder(
            tuple("80:1", "80:1"), tuple("80:2", "80:1"), tuple("80:3", "80:2"));
    assertThatPlan(plan(wanted, moved)).hasStatus(PlanStatus.NO_CHANGE);
  }

  @Test
  void aRuleThatIsTaggedAsNoRuleOfItsListenerIsTaggedAnew() {
    for (String tag : List.of("81:1", "80:one", "80:0", "shop", "")) {
      World world = tagged(made(GROUP, on80("/shop a")), tag);
      assertThatPlan(plan(translation(GROUP, on80("/shop a")), world)).does("~ tag rule 80:1");
    }
  }

  @Test
  void aRuleWithoutTheTagOfItsPlaceGetsIt() {
    World world = retagged(made(GROUP, on80("/shop a")), t -> t.remove(TrackingTags.RESOURCE));
    GroupPlan plan = plan(translation(GROUP, on80("/shop a")), world);
    assertThatPlan(plan).does("~ tag rule 80:1");
    assertThat(after(plan, world).cloud().rules())
        .extracting(r -> r.spec().tags().get(TrackingTags.RESOURCE))
        .containsExactly("80:1");
  }

  private static World tagged(World world, String place) {
    return retagged(world, tags -> tags.put(TrackingTags.RESOURCE, place));
  }

  private static World retagged(World world, Consumer<SortedMap<String, String>> change) {
    List<ObservedRule> rules =
        world.cloud().rules().stream().map(r -> retagged(r, change)).toList();
    return new World(
        CloudState.builder().from(world.cloud()).rules(rules).build(),
        world.bindings(),
        world.sequence());
  }

  private static ObservedRule retagged(
      ObservedRule rule, Consumer<SortedMap<String, String>> change) {
    SortedMap<String, String> tags = new TreeMap<>(rule.spec().tags());
    change.accept(tags);
    return new ObservedRule(rule.arn(), rule.listener(), rule.spec().withTags(tags));
  }

  @Test
  void anotherBackendForTheSamePathIsChangedInPlace() {
    assertThatPlan(change(on80("/shop a", "/* b"), on80("/shop b", "/* b")))
        .does(
            "~ change rule 80:1: /shop",
            "- delete binding ns/k8s-edge-a-ip",
            "… wait until binding ns/k8s-edge-a-ip is gone",
            "… wait until target group ns/web-a:80 is drained",
            "- delete target group ns/web-a:80");
  }

  @Test
  void anotherBackendAndAnotherPlaceAtOnceIsNotChangedInPlace() {
    assertThatPlan(change(on80("/shop a", "/* b"), on80("/new b", "/shop b", "/* b")))
        .calls(
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:SetRulePriorities",
            "elasticloadbalancing:DeleteRule",
            "kubernetes:Delete",
            "wait:BindingGone",
            "wait:TargetsDrained",
            "elasticloadbalancing:DeleteTargetGroup")
        .makesSure("elasticloadbalancing:SetRulePriorities", "elasticloadbalancing:DeleteRule")
        .makesSure("elasticloadbalancing:SetRulePriorities", "kubernetes:Delete");
  }

  @Test
  void aRuleThatGoesIsMovedBelowAndThenDeleted() {
    assertThatPlan(change(on80("/shop a", "/blog a", "/* a"), on80("/shop a", "/* a")))
        .does("~ move 2 rules of listener 80", "- delete rule 80:2: /blog");
  }

  @Test
  void aTargetGroupThatCannotChangeIsReplacedBehindTheRule() {
    Sketch before = on80("/shop a");
    Sketch after = before.withService("a", new ServiceSketch(false, false, "/"));
    assertThatPlan(change(before, after))
        .does(
            "± create target group for ns/web-a:80 (instance, HTTP port 8080)",
            "+ bind Service ns/a:80 to its target group",
            "+ create a rule that matches nothing, 80:warm-up-1",
            "… wait until a target of target group ns/web-a:80 is healthy",
            "~ change rule 80:1: /shop",
            "- delete the rule that matches nothing, 80:warm-up-1",
            "- delete binding ns/k8s-edge-a-ip",
            "… wait until binding ns/k8s-edge-a-ip is gone",
            "… wait until target group ns/web-a:80 is drained",
            "- delete target group ns/web-a:80")
        .makesSure("wait:TargetsHealthy", "elasticloadbalancing:ModifyRule")
        .makesSure("elasticloadbalancing:ModifyRule", "elasticloadbalancing:DeleteTargetGroup");
  }

  @Test
  void aHealthCheckIsChangedInPlace() {
    Sketch before = on80("/shop a");
    Sketch after = before.withService("a", new ServiceSketch(true, false, "/healthz"));
    assertThatPlan(change(before, after)).does("~ change health check of target group ns/web-a:80");
  }

  @Test
  void aNewPortIsOpenedWhenItsRulesAreComplete() {
    Sketch before = on80("/shop a");
    Sketch after = before.withListener(8080, listener("/shop a"));
    assertThatPlan(change(before, after))
        .does(
            "+ create listener HTTP:8080",
            "+ create rule 8080:1: /shop",
            "~ admit tcp 8080 from 0.0.0.0/0 to k8s-edge-sg");
  }

  @Test
  void aPortThatGoesIsClosedLast() {
    Sketch after = on80("/shop a");
    assertThatPlan(change(after.withListener(8080, listener("/shop a")), after))
        .does(
            "- delete listener HTTP:8080",
            "~ no longer admit tcp 8080 from 0.0.0.0/0 to k8s-edge-sg");
  }

  @Test
  void theDefaultActionChangesBetweenNewAndOldRules() {
    Sketch after =
        on80("/new a").withListener(80, new ListenerSketch("503", List.of(), rules("/new a")));
    assertThatPlan(change(on80("/shop a"), after))
        .calls(
            "elasticloadbalancing:CreateRule",
            "elasticloadbalancing:SetRulePriorities",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:DeleteRule");
  }

  @Test
  void certificatesAreAddedBeforeAndRemovedAfter() {
    assertThatPlan(change(https("x/1", "x/2"), https("x/3", "x/2")))
        .calls(
            "elasticloadbalancing:AddListenerCertificates",
            "elasticloadbalancing:ModifyListener",
            "elasticloadbalancing:RemoveListenerCertificates");
  }

  @Test
  void whenTheLastMemberGoesEverythingGoes() {
    World world = made(GROUP, on80("/shop a"));
    assertThatPlan(plan(SketchGraph.empty(GROUP), world))
        .does(
            "- delete load balancer k8s-edge-lb with its listeners",
            "- delete binding ns/k8s-edge-a-ip",
            "… wait until binding ns/k8s-edge-a-ip is gone",
            "- delete target group ns/web-a:80",
            "- delete security group k8s-edge-sg");
  }

  @Test
  void deletionProtectionIsAHardStop() {
    Sketch sketch = on80("/shop a").withAttributes(Map.of("deletion_protection.enabled", "true"));
    assertThatPlan(plan(SketchGraph.empty(GROUP), made(GROUP, sketch)))
        .hasStatus(PlanStatus.BLOCKED)
        .doesNothing();
  }

  @Test
  void anotherSchemeIsWithheldAndTheRestGoesOn() {
    Sketch after = on80("/shop a", "/blog a");
    GroupPlan plan = plan(internetFacing(after), made(GROUP, on80("/shop a")));
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).does("+ create rule 80:2: /blog");
    assertThat(plan.withheld())
        .extracting(w -> w.change())
        .containsExactly("scheme internal -> internet-facing");
  }

  @Test
  void twoLoadBalancersOfOneIdentityAreLeftAlone() {
    World one = made(GROUP, on80("/shop a"));
    World two =
        new World(
            CloudState.builder()
                .from(one.cloud())
                .addAllLoadBalancers(one.cloud().loadBalancers())
                .build(),
            one.bindings(),
            one.sequence());
    assertThatPlan(plan(translation(GROUP, on80("/blog a")), two))
        .hasStatus(PlanStatus.BLOCKED)
        .doesNothing();
  }

  @Test
  void atTheQuotaOldRulesMakeRoomFirst() {
    Options narrow = withRules(2);
    World full = made(GROUP, on80("/one a", "/two a"));
    assertThatPlan(plan(narrow, translation(GROUP, on80("/one a", "/three a")), full))
        .does("- delete rule 80:2: /two", "+ create rule 80:2: /three");
  }

  @Test
  void moreThanTheQuotaIsNotBegun() {
    assertThatPlan(
            plan(withRules(2), translation(GROUP, on80("/1 a", "/2 a", "/3 a")), emptyWorld()))
        .hasStatus(PlanStatus.BLOCKED)
        .doesNothing();
  }

  @Test
  void liveRulesAtTheLastPriorityMoveUpBeforeNewOnesArePlaced() {
    World low = lowered(made(GROUP, on80("/shop a")), 50_000);
    assertThatPlan(plan(translation(GROUP, on80("/shop a", "/blog a")), low))
        .does("~ move 1 rule of listener 80", "+ create rule 80:2: /blog");
  }

  @Test
  void aRuleThatSomebodyMadeByHandGoes() {
    World world = made(GROUP, on80("/shop a", "/secret 200"));
    assertThatPlan(plan(translation(GROUP, on80("/shop a")), world))
        .does("- delete rule 80:2: /secret");
  }

  @Test
  void anAttributeThatAwsHasByDefaultNeedsNoCall() {
    Sketch before = on80("/shop a");
    Sketch after = before.withAttributes(Map.of("idle_timeout.timeout_seconds", "60"));
    assertThatPlan(change(before, after)).hasStatus(PlanStatus.NO_CHANGE).doesNothing();
  }

  @Test
  void tagsAreChangedOnWhatAPersonKnowsByItsName() {
    Sketch before = on80("/shop a").withTags(Map.of("team", "x", "old", "y"));
    Sketch after = on80("/shop a").withTags(Map.of("team", "z"));
    assertThat(change(before, after).operations())
        .extracting(o -> o.title())
        .containsExactlyInAnyOrder(
            "tag security group k8s-edge-sg",
            "remove tags of security group k8s-edge-sg",
            "tag load balancer k8s-edge-lb",
            "remove tags of load balancer k8s-edge-lb",
            "tag target group ns/web-a:80",
            "remove tags of target group ns/web-a:80",
            "tag listener 80",
            "remove tags of listener 80",
            "tag rule 80:1",
            "remove tags of rule 80:1");
  }

  @Test
  void anAttributeThatNobodyAsksForAnyMoreStays() {
    Sketch after = on80("/shop a");
    Sketch before = after.withAttributes(Map.of("idle_timeout.timeout_seconds", "30"));
    assertThatPlan(change(before, after)).doesNothing();
  }

  @Test
  void aBindingWhoseTargetGroupIsGoneMakesRoomForOneOfTheSameName() {
    World world = made(GROUP, on80("/shop a"));
    World lost = withoutTargetGroup(world);
    GroupPlan plan = plan(translation(GROUP, on80("/shop a")), lost);
    assertThatPlan(plan)
        .does(
            "+ create target group for ns/web-a:80 (ip, HTTP port 8080)",
            "- delete binding ns/k8s-edge-a-ip",
            "… wait until binding ns/k8s-edge-a-ip is gone",
            "± bind Service ns/a:80 to its target group",
            "+ create rule 80:1: /shop")
        .makesSure("wait:BindingGone", "kubernetes:Create");
    assertThat(after(plan, lost).bindings()).hasSize(1);
  }

  @Test
  void whileNobodyHasLookedAtAwsABindingIsKnownByItsName() {
    World world = made(GROUP, on80("/shop a"));
    World unseen = World.of(CloudState.unseen(), world.bindings());
    assertThat(plan(translation(GROUP, on80("/shop a")), unseen).operations())
        .extracting(o -> o.call().api())
        .contains("elasticloadbalancing:CreateTargetGroup")
        .doesNotContain("kubernetes:Create", "kubernetes:Patch", "kubernetes:Delete");
  }

  @Test
  void whileNobodyHasLookedAtAwsWhatDiffersInABindingIsChanged() {
    World world = made(GROUP, on80("/shop a"));
    World unseen = World.of(CloudState.unseen(), world.bindings());
    GroupTranslation wanted = translation(GROUP, on80("/shop a"));
    List<Resource> resources = new ArrayList<>(wanted.graph().resources().values());
    resources.replaceAll(r -> r instanceof TargetGroupBinding b ? b.withMultiCluster(true) : r);
    GroupTranslation other =
        GroupTranslation.builder()
            .from(wanted)
            .graph(AlbGraph.of(GROUP.stack(), resources))
            .build();
    assertThat(plan(other, unseen).operations())
        .extracting(o -> o.call().api())
        .contains("kubernetes:Patch")
        .doesNotContain("kubernetes:Create", "kubernetes:Delete");
  }

  @Test
  void labelsThatOthersPutOnABindingAreNoReasonToChangeIt() {
    World world = labelled(made(GROUP, on80("/shop a")));
    assertThat(plan(translation(GROUP, on80("/shop a")), world).operations()).isEmpty();
  }

  @Test
  void labelsThatOthersPutOnABindingStayWhenItIsChanged() {
    World world = labelled(made(GROUP, on80("/shop a")));
    GroupTranslation wanted = translation(GROUP, on80("/shop a"));
    List<Resource> resources = new ArrayList<>(wanted.graph().resources().values());
    resources.replaceAll(r -> r instanceof TargetGroupBinding b ? b.withMultiCluster(true) : r);
    GroupTranslation other =
        GroupTranslation.builder()
            .from(wanted)
            .graph(AlbGraph.of(GROUP.stack(), resources))
            .build();
    assertThat(after(plan(other, world), world).bindings().values())
        .singleElement()
        .satisfies(
            binding -> {
              assertThat(binding.multiClusterTargetGroup()).isTrue();
              assertThat(binding.labels()).containsEntry("team", "shop").hasSizeGreaterThan(1);
            });
  }

  private static World labelled(World world) {
    SortedMap<ObjectName, TargetGroupBindingObject> bindings = new TreeMap<>(world.bindings());
    bindings.replaceAll(
        (name, binding) ->
            TargetGroupBindingObject.builder().from(binding).putLabels("team", "shop").build());
    return new World(world.cloud(), bindings, world.sequence());
  }

  /** As if somebody had deleted it by hand, and the rule before it. */
  private static World withoutTargetGroup(World world) {
    return new World(
        CloudState.builder().from(world.cloud()).targetGroups(List.of()).rules(List.of()).build(),
        world.bindings(),
        world.sequence());
  }

  private static GroupPlan change(Sketch before, Sketch after) {
    return plan(translation(GROUP, after), made(GROUP, before));
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }

  private static Options withRules(int quota) {
    Quotas usual = Quotas.awsDefaults();
    return Options.builder()
        .clusterName("demo")
        .quotas(
            new Quotas(
                quota,
                usual.conditionValuesPerRule(),
                usual.wildcardsPerRule(),
                usual.targetGroupsPerForward(),
                usual.targetGroupsPerLoadBalancer(),
                usual.certificatesPerLoadBalancer(),
                usual.permissionsPerSecurityGroup()))
        .build();
  }

  private static GroupTranslation internetFacing(Sketch sketch) {
    GroupTranslation internal = translation(GROUP, sketch);
    Collection<Resource> resources = new ArrayList<>(internal.graph().resources().values());
    LoadBalancer balancer = internal.graph().loadBalancer().orElseThrow();
    resources.remove(balancer);
    resources.add(LoadBalancer.builder().from(balancer).scheme(Scheme.INTERNET_FACING).build());
    return GroupTranslation.builder()
        .from(internal)
        .graph(AlbGraph.of(GROUP.stack(), resources))
        .build();
  }

  /** All rules at the lowest places there are. */
  private static World lowered(World world, int last) {
    var rules =
        world.cloud().rules().stream()
            .map(
                r ->
                    new ObservedRule(
                        r.arn(),
                        r.listener(),
                        r.spec().withId(ResourceId.rule(80, last)).withPriority(last)))
            .toList();
    return new World(
        CloudState.builder().from(world.cloud()).rules(rules).build(),
        world.bindings(),
        world.sequence());
  }
}
