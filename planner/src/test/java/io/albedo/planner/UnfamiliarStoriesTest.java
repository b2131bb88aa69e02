package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Transform;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanText;
import io.albedo.planner.render.TextStyle;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.SketchGraph;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is there of kinds that this release does not know is left alone and said. */
class UnfamiliarStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");
  private static final GroupId OTHER = new GroupId.Explicit("other");
  private static final Condition MOON = new Condition.Unfamiliar("moon-phase");

  @Test
  void aRuleWithTagsOfOursKeepsItsPlaceAndTheRestOfTheGroupGoesOn() {
    World world = withMoon(made(GROUP, on80("/shop a", "/old 200", "/blog a")));
    Reported<GroupPlan> plan = planned(OPTIONS, on80("/new 200", "/shop a", "/blog a"), world);

    assertThatPlan(plan.value()).does("+ create rule 80:1: /new", "~ move 3 rules of listener 80");
    assertThat(plan.diagnostics())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.UNFAMILIAR_RULE);
              assertThat(finding.message())
                  .endsWith("are left alone: priority 2 (condition moon-phase)");
            });
    World reached = after(plan.value(), world);
    assertThat(strange(reached)).isEqualTo(strange(world)).hasSize(1);
    assertThatPlan(plan(translation(GROUP, on80("/new 200", "/shop a", "/blog a")), reached))
        .doesNothing();
  }

  @Test
  void soDoOnesWithUnknownActionsAndTransforms() {
    for (UnaryOperator<ListenerRule> strange : kinds()) {
      World world = withRule(made(GROUP, on80("/shop a", "/old 200")), strange);
      Reported<GroupPlan> plan = planned(OPTIONS, on80("/shop a"), world);
      assertThatPlan(plan.value()).doesNothing();
      assertThat(codes(plan)).containsExactly(Code.UNFAMILIAR_RULE);
    }
  }

  private static List<UnaryOperator<ListenerRule>> kinds() {
    return List.of(
        rule -> rule.withConditions(List.of(MOON)),
        rule -> rule.withActions(List.of(new Action.Unfamiliar("teleport"))),
        rule -> rule.withTransforms(List.of(new Transform.Unfamiliar("upside-down"))));
  }

  @Test
  void alsoWhereRulesAreNotTagged() {
    Set<FeatureGate> gates = EnumSet.copyOf(OPTIONS.featureGates());
    gates.remove(FeatureGate.LISTENER_RULES_TAGGING);
    Options untagged = Options.builder().from(OPTIONS).featureGates(gates).build();
    World world = withMoon(made(GROUP, on80("/shop a", "/old 200")));
    assertThatPlan(planned(untagged, on80("/shop a"), world).value()).doesNothing();
  }

  @Test
  void whatItLeadsToStays() {
    World world = withMoon(made(GROUP, on80("/shop a", "/old b")));
    assertThatPlan(planned(OPTIONS, on80("/shop a"), world).value()).doesNothing();
  }

  @Test
  void itGoesWithItsListener() {
    World world = withMoon(made(GROUP, on80("/shop a", "/old 200")));
    World reached = after(plan(SketchGraph.empty(GROUP), world), world);
    assertThat(reached.cloud().rules()).isEmpty();
  }

  @Test
  void theRoutesShowWhatIsNotKnown() {
    World world = withMoon(made(GROUP, on80("/shop a", "/old 200")));
    Reported<GroupPlan> plan = planned(OPTIONS, on80("/shop a", "/new 200"), world);
    assertThat(new PlanText(TextStyle.plain()).of(new Plan(List.of(plan.value()), List.of())))
        .contains("moon-phase (not known here)");
  }

  @Test
  void aGroupOfWhichAResourceIsNotKnownIsLeftAlone() {
    World world = aside(made(GROUP, on80("/shop a")));
    Reported<GroupPlan> plan = planned(OPTIONS, on80("/shop a", "/new 200"), world);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(plan.diagnostics())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.UNFAMILIAR_RESOURCE);
              assertThat(finding.message())
                  .startsWith("load balancer arn:")
                  .endsWith("has Scheme orbital, which this release does not know");
            });
  }

  @Test
  void soIsOneWithAnUnknownDefaultAction() {
    World world = withDefault(made(GROUP, on80("/shop a")), new Action.Unfamiliar("teleport"));
    Reported<GroupPlan> plan = planned(OPTIONS, on80("/shop a", "/new 200"), world);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(codes(plan)).containsExactly(Code.UNFAMILIAR_RESOURCE);
    assertThat(plan.diagnostics().getFirst().message()).contains("default action teleport");
  }

  @Test
  void anOrphanOfWhichAResourceIsNotKnownIsNotRemovedButOthersAre() {
    World other = made(OTHER, on80("/shop a"));
    World world =
        withAside(other, asideOf(made(GROUP, on80("/shop a")).cloud().loadBalancers().getFirst()));
    Options removing = Options.builder().from(OPTIONS).removeOrphans(true).build();
    Plan plan = new Planner(removing).plan(ClusterState.builder().build(), world.cloud());
    assertThat(plan.groups())
        .extracting(GroupPlan::group, GroupPlan::status)
        .containsExactly(tuple("edge", PlanStatus.BLOCKED), tuple("other", PlanStatus.APPLICABLE));
  }

  @Test
  void anOrphanOfWhichNothingElseIsThereIsListed() {
    World world = aside(made(GROUP, on80("/shop a")));
    CloudState only = CloudState.builder().unfamiliar(world.cloud().unfamiliar()).build();
    assertThat(new Planner(OPTIONS).plan(ClusterState.builder().build(), only).diagnostics())
        .singleElement()
        .matches(finding -> finding.code() == Code.ORPHANED)
        .matches(finding -> finding.message().contains("load balancer arn:"));
  }

  private static World withMoon(World world) {
    return withRule(world, rule -> rule.withConditions(List.of(MOON)));
  }

  /** With the second rule changed. */
  private static World withRule(World world, UnaryOperator<ListenerRule> change) {
    List<ObservedRule> rules =
        world.cloud().rules().stream()
            .map(
                r ->
                    r.spec().priority() == 2
                        ? new ObservedRule(r.arn(), r.listener(), change.apply(r.spec()))
                        : r)
            .toList();
    return with(world, CloudState.builder().from(world.cloud()).rules(rules));
  }

  private static World withDefault(World world, Action action) {
    List<ObservedListener> listeners =
        world.cloud().listeners().stream()
            .map(
                l ->
                    new ObservedListener(
                        l.arn(),
                        l.loadBalancer(),
                        Listener.builder().from(l.spec()).defaultActions(List.of(action)).build()))
            .toList();
    return with(world, CloudState.builder().from(world.cloud()).listeners(listeners));
  }

  /** As an account is read whose load balancer has a scheme that is new. */
  private static World aside(World world) {
    ObservedLoadBalancer balancer = world.cloud().loadBalancers().getFirst();
    return with(
        world,
        CloudState.builder()
            .from(world.cloud())
            .loadBalancers(List.of())
            .listeners(List.of())
            .rules(List.of())
            .addUnfamiliar(asideOf(balancer)));
  }

  private static World withAside(World world, UnfamiliarResource aside) {
    return with(world, CloudState.builder().from(world.cloud()).addUnfamiliar(aside));
  }

  private static UnfamiliarResource asideOf(ObservedLoadBalancer balancer) {
    return new UnfamiliarResource(
        ResourceType.LOAD_BALANCER,
        new Arn(balancer.arn().value()),
        Optional.empty(),
        balancer.vpc(),
        balancer.spec().tags(),
        "Scheme",
        "orbital");
  }

  private static World with(World world, CloudState.Builder cloud) {
    return new World(cloud.build(), world.bindings(), world.sequence());
  }

  private static List<ObservedRule> strange(World world) {
    return world.cloud().rules().stream().filter(r -> !r.spec().unfamiliar().isEmpty()).toList();
  }

  private static Reported<GroupPlan> planned(Options options, Sketch wanted, World world) {
    return GroupPlanning.rehearsed(options, translation(GROUP, wanted), world);
  }

  private static List<Code> codes(Reported<GroupPlan> plan) {
    return plan.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }
}
