package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.rules;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.PlanJson;
import io.albedo.planner.render.PlanText;
import io.albedo.planner.render.TextStyle;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.ServiceSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan does, and what it withholds, under each policy by name. */
class PolicyStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("edge");

  @Test
  void upsertOnlyMovesARuleThatGoesBelowTheOthersAndLeavesItThere() {
    GroupPlan plan = upsert(on80("/shop a", "/blog a", "/* a"), on80("/shop a", "/* a"));
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).does("~ move 2 rules of listener 80");
    assertThat(withheld(plan))
        .containsExactly("delete rule 80:2: /blog: policy upsert-only takes nothing away");
  }

  @Test
  void upsertOnlyReplacesATargetGroupAndKeepsTheOldOneWithItsBinding() {
    Sketch before = on80("/shop a");
    GroupPlan plan = upsert(before, before.withService("a", new ServiceSketch(false, false, "/")));
    assertThatPlan(plan)
        .does(
            "± create target group for ns/web-a:80 (instance, HTTP port 8080)",
            "+ bind Service ns/a:80 to its target group",
            "+ create a rule that matches nothing, 80:warm-up-1",
            "… wait until a target of target group ns/web-a:80 is healthy",
            "~ change rule 80:1: /shop",
            "- delete the rule that matches nothing, 80:warm-up-1");
    assertThat(withheld(plan))
        .containsExactly(
            "delete binding ns/k8s-edge-a-ip: policy upsert-only takes nothing away",
            "delete target group ns/web-a:80: policy upsert-only takes nothing away");
  }

  @Test
  void upsertOnlyMakesNoRuleForWhichOneWouldHaveToMakeRoom() {
    Options narrow =
        Options.builder()
            .from(options(ChangePolicy.UPSERT_ONLY))
            .quotas(new Quotas(2, 5, 5, 5, 100, 25, 60))
            .build();
    World before = made(GROUP, on80("/shop a", "/blog a"));
    GroupPlan plan = plan(narrow, translation(GROUP, on80("/new a", "/blog a")), before);
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).doesNothing();
    assertThat(withheld(plan))
        .startsWith(
            "delete rule 80:1: /shop: policy upsert-only takes nothing away",
            "create rule 80:1: /new: needs what is withheld: delete rule 80:1: /shop");
  }

  @Test
  void upsertOnlyHasNothingToWithholdFromANewGroup() {
    World empty = emptyWorld();
    GroupPlan plan =
        plan(options(ChangePolicy.UPSERT_ONLY), translation(GROUP, on80("/shop a")), empty);
    assertThatPlan(plan).hasStatus(PlanStatus.APPLICABLE);
  }

  @Test
  void createOnlyMakesANewGroupWhole() {
    GroupPlan plan =
        plan(options(ChangePolicy.CREATE_ONLY), translation(GROUP, on80("/a a")), emptyWorld());
    assertThatPlan(plan).hasStatus(PlanStatus.APPLICABLE);
    assertThat(plan.operations()).hasSize(7);
  }

  @Test
  void createOnlyMakesARuleBelowTheLiveOnes() {
    GroupPlan plan = create(on80("/shop a", "/* a"), on80("/shop a", "/blog a", "/* a"));
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).does("+ create rule 80:2: /blog");
    assertThat(withheld(plan))
        .containsExactly(
            "move 2 rules of listener 80: policy create-only leaves what is there as it is");
  }

  @Test
  void createOnlyMakesNoRuleInPlaceOfALiveOne() {
    GroupPlan plan = create(on80("/shop a", "/* a"), on80("/new a", "/shop b", "/* a"));
    assertThatPlan(plan)
        .does(
            "+ create target group for ns/web-b:80 (ip, HTTP port 8080)",
            "+ bind Service ns/b:80 to its target group",
            "+ create rule 80:1: /new");
    assertThat(withheld(plan))
        .contains(
            "create rule 80:2: /shop: policy create-only leaves what is there as it is, and a live"
                + " rule matches the same requests");
  }

  @Test
  void createOnlyTakesNoRequestFromADefaultBackend() {
    GroupPlan plan = create(defaultTo("a", "/shop b"), defaultTo("a", "/shop b", "/blog b"));
    assertThatPlan(plan).doesNothing();
    assertThat(withheld(plan))
        .containsExactly(
            "create rule 80:2: /blog: policy create-only takes no requests from the default action"
                + " of a live listener");
  }

  @Test
  void createOnlyOpensANewPort() {
    Sketch before = on80("/shop a");
    GroupPlan plan = create(before, before.withListener(8080, listener("/shop a")));
    assertThatPlan(plan)
        .hasStatus(PlanStatus.APPLICABLE)
        .does(
            "+ create listener HTTP:8080",
            "+ create rule 8080:1: /shop",
            "~ admit tcp 8080 from 0.0.0.0/0 to k8s-edge-sg");
  }

  @Test
  void createOnlyMakesNoListenerOfWhichARuleIsWithheld() {
    Sketch before = on80("/shop a");
    Sketch replaced = before.withService("a", new ServiceSketch(false, false, "/"));
    GroupPlan plan = create(before, replaced.withListener(8080, listener("/blog b", "/shop a")));
    assertThatPlan(plan)
        .does(
            "+ create target group for ns/web-b:80 (ip, HTTP port 8080)",
            "+ bind Service ns/b:80 to its target group");
    assertThat(withheld(plan))
        .contains(
            "create listener HTTP:8080: rules that belong to it are withheld",
            "admit tcp 8080 from 0.0.0.0/0 to k8s-edge-sg: needs what is withheld: create rule"
                + " 8080:2: /shop");
  }

  @Test
  void createOnlyReplacesNothing() {
    Sketch before = on80("/shop a");
    GroupPlan plan = create(before, before.withService("a", new ServiceSketch(false, false, "/")));
    assertThatPlan(plan).doesNothing();
    assertThat(withheld(plan))
        .startsWith(
            "create target group for ns/web-a:80 (instance, HTTP port 8080): policy create-only"
                + " replaces nothing")
        .hasSize(7);
  }

  @Test
  void observeGivesOneReasonForAll() {
    GroupPlan plan =
        plan(options(ChangePolicy.OBSERVE), translation(GROUP, on80("/a a")), emptyWorld());
    assertThatPlan(plan).hasStatus(PlanStatus.PARTIAL).doesNothing();
    assertThat(plan.withheld())
        .hasSize(7)
        .extracting(Withheld::reason)
        .containsOnly("policy observe changes nothing");
  }

  @Test
  void observeFindsNothingToWithholdWhereAllIsAsWanted() {
    World world = made(GROUP, on80("/a a"));
    GroupPlan plan = plan(options(ChangePolicy.OBSERVE), translation(GROUP, on80("/a a")), world);
    assertThatPlan(plan).hasStatus(PlanStatus.NO_CHANGE);
  }

  @Test
  void theTextShowsWhatIsWithheldByItsReason() {
    GroupPlan plan = upsert(on80("/shop a", "/blog a", "/* a"), on80("/shop a", "/* a"));
    assertThat(new PlanText(TextStyle.plain()).of(new Plan(List.of(plan), List.of())))
        .contains(
            "  Withheld: policy upsert-only takes nothing away\n  -  delete rule 80:2: /blog —",
            "What is withheld is in the routes below.",
            "1 AWS call. 1 operation withheld by policy.");
  }

  @Test
  void theJsonHoldsTheOperationsThatAreWithheldAndWhatTheyReferTo() {
    GroupPlan plan =
        plan(options(ChangePolicy.OBSERVE), translation(GROUP, on80("/a a")), emptyWorld());
    assertThat(JsonWriter.compact(PlanJson.of(new Plan(List.of(plan), List.of()))))
        .contains(
            "\"withheld\":7",
            "\"reason\":\"policy observe changes nothing\",\"operation\":{\"id\":\"create-",
            "{\"Ref\":\"create-listener-80\",\"Attribute\":\"ListenerArn\"}");
  }

  private static GroupPlan upsert(Sketch before, Sketch after) {
    return plan(options(ChangePolicy.UPSERT_ONLY), translation(GROUP, after), made(GROUP, before));
  }

  private static GroupPlan create(Sketch before, Sketch after) {
    return plan(options(ChangePolicy.CREATE_ONLY), translation(GROUP, after), made(GROUP, before));
  }

  private static List<String> withheld(GroupPlan plan) {
    return plan.withheld().stream().map(w -> w.change() + ": " + w.reason()).toList();
  }

  private static Options options(ChangePolicy policy) {
    return Options.builder().from(OPTIONS).changePolicy(policy).build();
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }

  private static Sketch defaultTo(String action, String... rules) {
    return sketch(80, new ListenerSketch(action, List.of(), rules(rules)));
  }
}
