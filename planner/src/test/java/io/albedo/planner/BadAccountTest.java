package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.fingerprint.Fingerprint;
import io.albedo.planner.fingerprint.FingerprintTaker;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ForeignSketch;
import io.albedo.planner.testing.ForeignSketch.RuleByHand;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.SketchGraph;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Accounts in which something is not as the controller left it: no exception, nothing lost. */
class BadAccountTest {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");
  private static final Sketch SHOP = on80("/shop a", "/blog b");

  @Test
  void ofTwoLoadBalancersWithTheTagsOfOneGroupNoneIsTouched() {
    World world = with(made(GROUP, SHOP), BadAccountTest::addTwin);
    Reported<GroupPlan> plan = planned(on80("/shop b"), world);

    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(codes(plan)).containsExactly(Code.AMBIGUOUS_OWNERSHIP);
    assertThat(plan.diagnostics().getFirst().message()).contains("twin");
  }

  /** The one that is not as wanted may go, if somebody says so. */
  @Test
  void anApprovalSettlesWhichOfTwoLoadBalancersGoes() {
    World world =
        with(
            made(GROUP, SHOP), cloud -> addTwin(cloud, io.albedo.model.alb.Scheme.INTERNET_FACING));
    Diagnostic finding = planned(SHOP, world).diagnostics().getFirst();

    assertThat(finding.code()).isEqualTo(Code.AMBIGUOUS_OWNERSHIP);
    assertThat(finding.help())
        .contains("albedo.io/approve-replacement: \"twin:internal\"")
        .contains("--approve-replacement=twin:internal");
  }

  @Test
  void aListenerWhoseLoadBalancerIsGoneIsPassedOver() {
    World world = with(made(GROUP, SHOP), cloud -> cloud.loadBalancers(List.of()));
    GroupPlan plan = GroupPlanning.plan(OPTIONS, translation(GROUP, SHOP), world);

    assertThat(plan.operations())
        .extracting(o -> o.call().api())
        .contains("elasticloadbalancing:CreateLoadBalancer")
        .noneMatch(api -> api.contains("Delete"));
  }

  @Test
  void aRuleWhoseTargetGroupIsGoneLeadsToANewOne() {
    World whole = made(GROUP, SHOP);
    World world =
        with(whole, cloud -> cloud.targetGroups(whole.cloud().targetGroups().subList(0, 1)));
    GroupPlan plan = planned(SHOP, world).value();

    assertThat(plan.operations())
        .extracting(o -> o.call().api())
        .contains("elasticloadbalancing:CreateTargetGroup");
    assertThat(planned(SHOP, after(plan, world)).value().operations()).isEmpty();
  }

  @Test
  void aRuleMadeByHandKeepsItsPlaceAndIsReported() {
    World world = byHand(2, "/sale").plantedIn(made(GROUP, on80("/shop a")));
    Reported<GroupPlan> plan = planned(on80("/blog 200", "/shop a"), world);

    assertThatPlan(plan.value()).does("+ create rule 80:1: /blog", "~ move 2 rules of listener 80");
    assertThat(codes(plan)).containsExactly(Code.FOREIGN_RULE);
    assertThat(plan.diagnostics().getFirst().message()).endsWith("left alone: priority 2");
    assertThat(ForeignSketch.in(after(plan.value(), world))).isEqualTo(ForeignSketch.in(world));
  }

  @Test
  void aRuleMadeByHandStaysWhereNothingElseIsLeft() {
    World world = byHand(10, "/sale").plantedIn(made(GROUP, on80("/shop a")));
    World without = after(planned(on80(), world).value(), world);

    assertThat(ForeignSketch.in(without)).hasSize(1);
    assertThatPlan(planned(on80(), without).value()).doesNothing();
  }

  @Test
  void belowTheLastPlaceThereIsNoRoomButNoneIsNeeded() {
    World world = byHand(50_000, "/*").plantedIn(made(GROUP, on80("/shop a")));

    assertThatPlan(planned(on80("/shop a", "/blog 200"), world).value())
        .does("+ create rule 80:2: /blog");
  }

  @Test
  void aTargetGroupToWhichARuleMadeByHandLeadsStays() {
    World whole = made(GROUP, SHOP);
    Action toBlog =
        whole.cloud().rules().stream()
            .map(ObservedRule::spec)
            .filter(r -> r.priority() == 2)
            .findFirst()
            .orElseThrow()
            .actions()
            .getFirst();
    World world = byHand(10, "/old-blog").plantedIn(whole, toBlog);
    GroupPlan plan = planned(on80("/shop a"), world).value();

    assertThatPlan(plan).does("- delete rule 80:2: /blog");
  }

  @Test
  void whereRulesAreNotTaggedAllAreOurs() {
    Set<FeatureGate> gates = EnumSet.copyOf(OPTIONS.featureGates());
    gates.remove(FeatureGate.LISTENER_RULES_TAGGING);
    Options untagged = Options.builder().from(OPTIONS).featureGates(gates).build();
    World world = untagged(byHand(10, "/sale").plantedIn(made(GROUP, SHOP)), Set.of(1, 2));
    Reported<GroupPlan> plan = GroupPlanning.rehearsed(untagged, translation(GROUP, SHOP), world);

    assertThatPlan(plan.value()).does("- delete rule 80:10: /sale");
  }

  /** Made before rules were tagged, and tagging broke off. */
  @Test
  void aRuleWithoutTagsThatIsJustWhatIsWantedIsOurs() {
    World world = untagged(made(GROUP, SHOP), Set.of(2));
    Reported<GroupPlan> plan = planned(SHOP, world);

    assertThatPlan(plan.value()).does("~ tag rule 80:2");
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void rulesOfOthersCountForTheQuota() {
    World world = byHand(10, "/sale").plantedIn(made(GROUP, on80("/shop a")));
    Options two = io.albedo.planner.testing.Rehearsed.withRules(2);
    Reported<GroupPlan> plan =
        GroupPlanning.rehearsed(two, translation(GROUP, on80("/shop a", "/blog 200")), world);

    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(codes(plan)).contains(Code.QUOTA_EXCEEDED);
  }

  @Test
  void fiftyTagsAreExchangedWithoutEverBeingMore() {
    World world = made(GROUP, SHOP.withTags(tags("a", 47)));
    GroupPlan plan = planned(SHOP.withTags(tags("b", 47)), world).value();

    assertThat(plan.status()).isEqualTo(PlanStatus.APPLICABLE);
    assertThatPlan(planned(SHOP.withTags(tags("b", 47)), after(plan, world)).value()).doesNothing();
  }

  @Test
  void tagsThatAwsPutsThereDoNotCount() {
    World made = made(GROUP, SHOP.withTags(tags("a", 47)));
    World world = with(made, cloud -> tagLoadBalancer(cloud, made, "aws:cloudformation:stack"));

    assertThatPlan(planned(SHOP.withTags(tags("a", 47)), world).value()).doesNothing();
  }

  @Test
  void moreTagsThanAwsAllowsAreSaidBeforeAnythingIsDone() {
    Reported<GroupPlan> plan = planned(SHOP.withTags(tags("a", 48)), made(GROUP, SHOP));

    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(codes(plan)).containsOnly(Code.QUOTA_EXCEEDED);
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::message)
        .contains("51 tags of load balancer LoadBalancer are asked for, the quota is 50");
  }

  @Test
  void anAccountThatChangedHasAnotherFingerprint() {
    World made = made(GROUP, SHOP);
    World changed = byHand(10, "/sale").plantedIn(made);

    assertThat(fingerprint(changed).digest()).isNotEqualTo(fingerprint(made).digest());
    assertThat(fingerprint(changed).resources()).hasSize(fingerprint(made).resources().size() + 1);
  }

  private static Fingerprint fingerprint(World world) {
    StackIndex index = new StackIndex(world.cloud(), world.bindings().values(), OPTIONS);
    return FingerprintTaker.of(List.of(index.stack(GROUP.stack())));
  }

  private static Reported<GroupPlan> planned(Sketch wanted, World world) {
    return GroupPlanning.rehearsed(OPTIONS, translation(GROUP, wanted), world);
  }

  private static List<Code> codes(Reported<GroupPlan> plan) {
    return plan.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static Sketch on80(String... rules) {
    ListenerSketch listener = listener(rules);
    return sketch(80, listener);
  }

  private static ForeignSketch byHand(int priority, String path) {
    return new ForeignSketch(new TreeMap<>(Map.of(priority, new RuleByHand("", path))));
  }

  private static Map<String, String> tags(String prefix, int count) {
    Map<String, String> tags = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      tags.put(prefix + i, "x");
    }
    return tags;
  }

  private static World with(World world, Consumer<CloudState.Builder> change) {
    CloudState.Builder cloud = CloudState.builder().from(world.cloud());
    change.accept(cloud);
    return new World(cloud.build(), world.bindings(), world.sequence());
  }

  private static void addTwin(CloudState.Builder cloud) {
    addTwin(cloud, io.albedo.model.alb.Scheme.INTERNAL);
  }

  private static void addTwin(CloudState.Builder cloud, io.albedo.model.alb.Scheme scheme) {
    ObservedLoadBalancer first = cloud.build().loadBalancers().getFirst();
    cloud.addLoadBalancers(
        new ObservedLoadBalancer(
            new Arn("arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/twin/twin"),
            "twin.elb.amazonaws.com",
            SketchGraph.VPC,
            "active",
            LoadBalancer.builder().from(first.spec()).name("twin").scheme(scheme).build()));
  }

  private static void tagLoadBalancer(CloudState.Builder cloud, World world, String key) {
    cloud.loadBalancers(
        world.cloud().loadBalancers().stream()
            .map(
                b ->
                    new ObservedLoadBalancer(
                        b.arn(),
                        b.dnsName(),
                        b.vpc(),
                        b.state(),
                        LoadBalancer.builder()
                            .from(b.spec())
                            .tags(b.spec().tags().with(key, "x"))
                            .build()))
            .toList());
  }

  /** Rules with some priorities, and listeners if all rules are meant, without tags. */
  private static World untagged(World world, Set<Integer> priorities) {
    UnaryOperator<ObservedRule> change =
        r ->
            priorities.contains(r.spec().priority())
                ? new ObservedRule(r.arn(), r.listener(), r.spec().withTags(Map.of()))
                : r;
    List<ObservedRule> rules = new ArrayList<>(world.cloud().rules());
    rules.replaceAll(change);
    return with(world, cloud -> cloud.rules(rules));
  }
}
