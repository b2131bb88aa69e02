package io.albedo.planner;

import static io.albedo.planner.testing.PlanAssert.assertThatPlan;
import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.picture;
import static io.albedo.planner.testing.Rehearsed.withRules;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.listener;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.ForeignSketch;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Changes of rules where old and new ones do not fit into the quota side by side. */
class QuotaStoriesTest {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");

  /** Each rule takes part of what every rule of the other list takes. */
  private static final Sketch BY_HOST =
      on80(rule("a.example.com", "/*", "a"), rule("b.example.com", "/*", "b"));

  private static final ForeignSketch BY_HAND =
      new ForeignSketch(new TreeMap<>(Map.of(2, new ForeignSketch.RuleByHand("", "/by-hand"))));

  private static final Sketch BY_PATH = on80(rule("", "/x*", "c"), rule("", "/y*", "d"));

  @Test
  void whatGoesAnywayMakesRoomFirst() {
    Reported<GroupPlan> plan = change(2, on80("/one a", "/two a"), on80("/one a", "/three a"));

    assertThatPlan(plan.value()).does("- delete rule 80:2: /two", "+ create rule 80:2: /three");
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void whatIsAskedForAgainWithAnotherActionIsTurnedWhereItStands() {
    Reported<GroupPlan> plan =
        change(2, on80("/one 200", "/two 200"), on80("/two 200", "/one 503"));

    assertThatPlan(plan.value())
        .does("~ turn rule 80:1 into /one", "~ move 2 rules of listener 80");
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void aRuleThatSomebodyMadeElsewhereIsNoObstacle() {
    World others = BY_HAND.plantedIn(made(new GroupId.Explicit("neighbour"), on80("/other a")));
    GroupPlan first = Rehearsed.plan(translation(GROUP, on80("/one a", "/two a")), others);
    World before = after(first, others);

    Reported<GroupPlan> plan =
        GroupPlanning.rehearsed(
            withRules(2), translation(GROUP, on80("/one a", "/three a")), before);

    assertThatPlan(plan.value()).does("- delete rule 80:2: /two", "+ create rule 80:2: /three");
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void aRuleThatSomebodyMadeStaysWhereItIsWhileOthersTakeTurnsAroundIt() {
    World before = BY_HAND.plantedIn(made(GROUP, on80("/one a", "/two a", "/four a")));
    Options narrow = withRules(4);

    Reported<GroupPlan> plan =
        GroupPlanning.rehearsed(
            narrow, translation(GROUP, on80("/zero a", "/one a", "/four a")), before);
    World reached = worlds(narrow, plan.value(), before).getLast();

    assertThatPlan(plan.value())
        .does(
            "- delete rule 80:3: /two",
            "~ move 1 rule of listener 80",
            "+ create rule 80:1: /zero");
    assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsOnly(Code.FOREIGN_RULE);
    assertThat(ForeignSketch.in(reached)).isEqualTo(ForeignSketch.in(before));
  }

  @Test
  void withRoomForOneTheyComeAndGoInTurn() {
    Reported<GroupPlan> plan =
        change(3, on80("/a* 200", "/b* 403"), on80("/aa* 201", "/a* 200", "/b 503"));

    assertThat(plan.diagnostics()).isEmpty();
    assertThat(plan.value().operations()).isNotEmpty();
  }

  @Test
  void aRuleOfAnotherListenerMakesRoom() {
    Sketch before = on80("/a 200").withListener(8080, listener("/old 200"));
    Sketch after = on80("/a 200", "/b 200").withListener(8080, listener());
    Reported<GroupPlan> plan = change(2, before, after);

    assertThatPlan(plan.value()).does("- delete rule 8080:1: /old", "+ create rule 80:2: /b");
    assertThatPlan(plan.value())
        .makesSure("elasticloadbalancing:DeleteRule", "elasticloadbalancing:CreateRule");
    assertThat(plan.diagnostics()).isEmpty();
  }

  @Test
  void aFullListenerThatIsTurnedOverIsStillSafe() {
    List<RuleSketch> before = new ArrayList<>();
    List<RuleSketch> after = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      before.add(rule("", "/service-" + i, i % 2 == 0 ? "200" : "a"));
      after.add(rule("", i % 3 == 0 ? "/service-" + i : "/new-" + i, "503"));
    }
    Collections.reverse(after);
    Reported<GroupPlan> plan =
        change(
            100, on80(before.toArray(RuleSketch[]::new)), on80(after.toArray(RuleSketch[]::new)));

    assertThat(plan.diagnostics()).isEmpty();
    assertThat(plan.value().status()).isEqualTo(PlanStatus.APPLICABLE);
  }

  @Test
  void requestsThatCannotBeProtectedAreNamedWithTheirAnswers() {
    Reported<GroupPlan> plan = change(2, BY_HOST, BY_PATH);

    assertThat(plan.value().status()).isEqualTo(PlanStatus.APPLICABLE);
    assertThat(messages(plan, Code.UNSAFE_ORDER))
        .singleElement()
        .asString()
        .startsWith(
            "the quota of rules leaves no room for old and new ones of listener 80 side by side;"
                + " for a moment requests are answered otherwise: ")
        .endsWith(
            ": b.example.com/y (→ k8s-sharededge-b-ip, meanwhile answer 404,"
                + " then → k8s-sharededge-d-ip)");
  }

  @Test
  void aHandfulIsNamedAndTheRestCounted() {
    List<RuleSketch> hosts = new ArrayList<>();
    List<RuleSketch> paths = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      hosts.add(rule(i + ".example.com", "/*", "20" + i));
      paths.add(rule("", "/" + i + "*", "50" + i));
    }
    Reported<GroupPlan> plan =
        change(5, on80(hosts.toArray(RuleSketch[]::new)), on80(paths.toArray(RuleSketch[]::new)));

    assertThat(messages(plan, Code.UNSAFE_ORDER))
        .singleElement()
        .asString()
        .matches(".*; [0-9]+ more kinds of requests");
  }

  @Test
  void withheldRulesStayWithTheirTargetGroupsWhileAllElseGoesOn() {
    Sketch after =
        BY_PATH
            .withAttributes(Map.of("idle_timeout.timeout_seconds", "30"))
            .withListener(8080, listener("/n 503"));
    World before = made(GROUP, BY_HOST.withListener(8080, listener("/n 200")));
    Options strict = withholding(3);
    Reported<GroupPlan> plan = GroupPlanning.rehearsed(strict, translation(GROUP, after), before);
    World reached = worlds(strict, plan.value(), before).getLast();

    assertThat(plan.value().status()).isEqualTo(PlanStatus.PARTIAL);
    assertThat(plan.value().withheld())
        .singleElement()
        .satisfies(w -> assertThat(w.resource()).isEqualTo(ResourceId.listener(80)))
        .satisfies(w -> assertThat(w.reason()).contains("do not fit into the quota"));
    assertThat(messages(plan, Code.UNSAFE_ORDER))
        .singleElement()
        .asString()
        .contains("so its rules are left as they are", "b.example.com/y");
    assertThat(picture(reached))
        .containsAll(
            picture(before).stream().filter(line -> line.contains("a.example.com")).toList());
    assertThat(picture(reached)).anyMatch(line -> line.contains("/n") && line.contains("503"));
    assertThat(reached.cloud().rules()).hasSize(3);
  }

  @Test
  void whatIsWithheldIsMadeWhenThereIsRoom() {
    World before = made(GROUP, BY_HOST);
    World kept =
        after(
            GroupPlanning.rehearsed(withholding(2), translation(GROUP, BY_PATH), before).value(),
            before);
    Reported<GroupPlan> plan =
        GroupPlanning.rehearsed(withholding(4), translation(GROUP, BY_PATH), kept);

    assertThat(plan.diagnostics()).isEmpty();
    assertThat(picture(after(plan.value(), kept))).isEqualTo(picture(made(GROUP, BY_PATH)));
  }

  /** The plan, which must lead to what is wanted under the quota. */
  private static Reported<GroupPlan> change(int quota, Sketch before, Sketch after) {
    World start = made(GROUP, before);
    Options narrow = withRules(quota);
    Reported<GroupPlan> plan = GroupPlanning.rehearsed(narrow, translation(GROUP, after), start);
    assertThat(picture(worlds(narrow, plan.value(), start).getLast()))
        .isEqualTo(picture(made(GROUP, after)));
    return plan;
  }

  private static Options withholding(int quota) {
    return Options.builder().from(withRules(quota)).unsafeOrder(UnsafeOrder.WITHHOLD).build();
  }

  private static List<String> messages(Reported<GroupPlan> plan, Code code) {
    return plan.diagnostics().stream()
        .filter(d -> d.code() == code)
        .map(Diagnostic::message)
        .toList();
  }

  private static RuleSketch rule(String host, String path, String action) {
    return new RuleSketch(host, path, "", action);
  }

  private static Sketch on80(RuleSketch... rules) {
    return sketch(80, new ListenerSketch("404", List.of(), List.of(rules)));
  }

  private static Sketch on80(String... rules) {
    return sketch(80, listener(rules));
  }
}
