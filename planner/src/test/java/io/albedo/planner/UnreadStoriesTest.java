package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.https;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.rules;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.SketchGraph;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a plan says and does while something could not be read, as short stories. */
class UnreadStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");
  private static final Unread NAMELESS = Unread.builder().nameless(true).build();

  @Test
  void whatNobodyAsksForIsNotRemovedAndSaidSo() {
    Sketch before = on80("/shop a", "/blog b").withListener(8080, listener("/shop a"));
    Reported<GroupPlan> plan =
        plan(translation(GROUP, on80("/shop a")), made(GROUP, before), NAMELESS);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.PARTIAL).doesNothing();
    assertThat(plan.value().withheld())
        .extracting(Withheld::change)
        .containsExactly(
            "remove 1 rule of listener 80",
            "remove listener 8080",
            "remove target group ns/web-b:80",
            "remove 1 permission of security group k8s-edge-sg");
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.REMOVAL_WITHHELD);
    assertThat(plan.diagnostics().getFirst().message())
        .startsWith(
            "nothing is removed, since what could not be read may ask for it: remove 1 rule");
  }

  @Test
  void whatIsAskedForIsDoneAllTheSame() {
    Reported<GroupPlan> plan =
        plan(
            translation(GROUP, on80("/shop b", "/new b")),
            made(GROUP, on80("/shop b", "/x b")),
            NAMELESS);
    assertThatPlan(plan.value()).does("+ create rule 80:3: /new");
  }

  @Test
  void withoutAnythingToRemoveNothingIsSaid() {
    Reported<GroupPlan> plan =
        plan(translation(GROUP, on80("/shop a")), made(GROUP, on80("/shop a")), NAMELESS);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.NO_CHANGE).doesNothing();
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void aDefaultActionStaysOnlyWhileNobodyAsksForAnother() {
    World world = made(GROUP, defaultTo("a"));
    assertThatPlan(plan(translation(GROUP, defaultTo("404")), world, NAMELESS).value())
        .doesNothing();
    assertThatPlan(plan(translation(GROUP, defaultTo("503")), world, NAMELESS).value())
        .does("~ change listener HTTP:80");
  }

  @Test
  void certificatesStay() {
    Reported<GroupPlan> plan =
        plan(translation(GROUP, https("x/1", "x/3")), made(GROUP, https("x/1", "x/2")), NAMELESS);
    assertThatPlan(plan.value()).calls("elasticloadbalancing:AddListenerCertificates");
    assertThat(plan.value().withheld())
        .extracting(Withheld::change)
        .containsExactly("remove 1 certificate of listener 443");
  }

  @Test
  void aGroupThatSeemsToBeGoneIsLeftAlone() {
    Reported<GroupPlan> plan =
        plan(SketchGraph.empty(GROUP), made(GROUP, on80("/shop a")), NAMELESS);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.BLOCKED).doesNothing();
    assertThat(plan.diagnostics().getFirst().message())
        .isEqualTo(
            "nobody seems to ask for the group any more, but what could not be read may ask for"
                + " it");
  }

  @Test
  void aGroupOfWhichNothingIsThereIsNotHeldUp() {
    Reported<GroupPlan> plan = plan(SketchGraph.empty(GROUP), emptyWorld(), NAMELESS);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.NO_CHANGE);
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void whoIsServedByAGroupIsKeptInItWhateverGroupItMayAskFor() {
    World world = made(GROUP, on80("/shop c", "/blog a"));
    Reported<GroupPlan> plan = plan(translation(GROUP, on80("/blog a")), world, named("ns/other"));
    assertThatPlan(plan.value()).hasStatus(PlanStatus.PARTIAL).doesNothing();
  }

  @Test
  void whoIsNotServedByAGroupDoesNotKeepAnythingInIt() {
    World world = made(GROUP, on80("/shop a", "/blog a"));
    assertThatPlan(plan(translation(GROUP, on80("/blog a")), world, named("ns/stranger")).value())
        .calls("elasticloadbalancing:SetRulePriorities", "elasticloadbalancing:DeleteRule");
  }

  @Test
  void aRetainedRuleFollowsATargetGroupThatIsReplaced() {
    Sketch before = on80("/shop a", "/both a+c");
    Sketch after = on80("/shop a").withService("a", new Sketch.ServiceSketch(false, false, "/"));
    GroupPlan plan =
        Rehearsed.plan(
            GroupTranslation.builder()
                .from(translation(GROUP, after))
                .addQuarantined(new ObjectName("ns", "other"))
                .build(),
            made(GROUP, before));
    World reached = after(plan, made(GROUP, before));
    assertThat(reached.cloud().rules()).hasSize(2);
    assertThat(reached.cloud().targetGroups()).hasSize(2);
  }

  @Test
  void aBindingThatCouldNotBeReadIsNotMadeAgain() {
    World world = made(GROUP, on80("/shop a"));
    ObjectName name = world.bindings().firstKey();
    World hidden = new World(world.cloud(), new TreeMap<>(), world.sequence());
    Unread unread = Unread.builder().addTargetGroupBindings(name).build();
    Reported<GroupPlan> plan = plan(translation(GROUP, on80("/shop a")), hidden, unread);
    assertThatPlan(plan.value()).hasStatus(PlanStatus.PARTIAL).doesNothing();
    assertThat(plan.value().withheld())
        .extracting(Withheld::change)
        .containsExactly("bind Service ns/a");
  }

  @Test
  void orphansStay() {
    Options removing = Options.builder().from(OPTIONS).removeOrphans(true).build();
    World world = made(GROUP, on80("/shop a"));
    ClusterState cluster =
        ClusterState.builder().targetGroupBindings(world.bindings()).unread(NAMELESS).build();
    Plan plan = new Planner(removing).plan(cluster, world.cloud());
    assertThat(plan.hasChanges()).isFalse();
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.REMOVAL_WITHHELD);
  }

  private static Unread named(String text) {
    ObjectName name = IngressFixture.name(text);
    return Unread.builder().putIngresses(name, Ingress.builder().name(name).build()).build();
  }

  private static Reported<GroupPlan> plan(GroupTranslation wanted, World world, Unread unread) {
    return GroupPlanning.plan(OPTIONS, wanted, world, unread);
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }

  private static Sketch defaultTo(String action) {
    return sketch(80, new ListenerSketch(action, List.of(), rules("/shop a")));
  }
}
