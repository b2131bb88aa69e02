package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.after;
import static io.albedo.planner.testing.Rehearsed.emptyWorld;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.titles;
import static io.albedo.planner.testing.Rehearsed.worlds;
import static io.albedo.planner.testing.SketchGraph.translation;
import static io.albedo.planner.testing.Sketches.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.RequestClass;
import io.albedo.planner.route.RequestClasses;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.Rehearsed;
import io.albedo.planner.testing.Sketch;
import io.albedo.planner.testing.Sketch.ListenerSketch;
import io.albedo.planner.testing.Sketch.RuleSketch;
import io.albedo.planner.testing.SmallRuleLists;
import io.albedo.planner.translate.GroupTranslation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Law 4 without chance: every pair of rule lists of up to three rules over two hosts, one of them a
 * wildcard, three paths, two of which cross, and three actions; every prefix of the plan; every
 * class of requests. {@code mvn verify} looks at every 293rd pair, {@code -Dlaws=long} at all.
 */
class RuleListsInSmallTest {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");
  private static final int PAIRS = 1_044_041;
  private static final int STEP = "long".equals(System.getProperty("laws")) ? 1 : 293;

  private final List<RequestClass> classes = classes();
  private final Map<List<RuleSketch>, World> worlds = new HashMap<>();
  private final Map<List<RuleSketch>, GroupTranslation> wanted = new HashMap<>();
  private int pairs;

  @Test
  void noRequestGoesToAThirdPlace() {
    SmallRuleLists.pairs(
        (before, after) -> {
          if (pairs++ % STEP == 0) {
            look(before, after);
          }
        });
    assertThat(pairs).isEqualTo(PAIRS);
  }

  /**
   * With a quota that leaves room for no rule, or for one: the plan leads where it should, and says
   * so exactly if some request gets a third answer. Withheld, no request does.
   */
  @Test
  void withoutRoomTheRequestsTouchedAreTold() {
    int[] looked = new int[2];
    int[] touched = new int[2];
    SmallRuleLists.pairs(
        (before, after) -> {
          if (pairs++ % (8 * STEP + 1) == 0) {
            int room = pairs % 2;
            looked[room]++;
            touched[room] += squeeze(before, after, Math.max(before.size(), after.size()) + room);
          }
        });
    assertThat(touched[0]).as("without room").isLessThan(looked[0] / 40);
    assertThat(touched[1]).as("with room for one").isLessThan(looked[1] / 200);
  }

  private int squeeze(List<RuleSketch> before, List<RuleSketch> after, int quota) {
    World start = start(before);
    Options narrow = Rehearsed.withRules(Math.max(1, quota));
    Reported<GroupPlan> plan = GroupPlanning.rehearsed(narrow, asked(after), start);
    List<World> prefixes = worlds(narrow, plan.value(), start);
    List<Request> misled = misled(prefixes);

    assertThat(Rehearsed.picture(prefixes.getLast())).isEqualTo(Rehearsed.picture(start(after)));
    assertThat(plan.diagnostics())
        .as(() -> titles(plan.value()) + misled)
        .hasSize(misled.isEmpty() ? 0 : 1)
        .allMatch(d -> d.code() == Code.UNSAFE_ORDER);
    Options strict = Options.builder().from(narrow).unsafeOrder(UnsafeOrder.WITHHOLD).build();
    GroupPlan withheld = GroupPlanning.rehearsed(strict, asked(after), start).value();
    assertThat(misled(worlds(strict, withheld, start))).isEmpty();
    assertThat(withheld.withheld()).hasSize(misled.isEmpty() ? 0 : 1);
    return misled.isEmpty() ? 0 : 1;
  }

  @Test
  void theClassesAreAllThereAre() {
    assertThat(classes).hasSize(9);
  }

  private void look(List<RuleSketch> before, List<RuleSketch> after) {
    World start = start(before);
    GroupPlan plan = plan(asked(after), start);
    assertThat(misled(worlds(plan, start))).as(() -> titles(plan)).isEmpty();
  }

  /** Requests that get a third answer in one of the worlds. */
  private List<Request> misled(List<World> prefixes) {
    List<List<Action>> old = answers(prefixes.getFirst());
    List<List<Action>> coming = answers(prefixes.getLast());
    List<Request> misled = new ArrayList<>();
    for (World world : prefixes) {
      List<List<Action>> now = answers(world);
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(old.get(i)) && !now.get(i).equals(coming.get(i))) {
          misled.add(classes.get(i).representative());
        }
      }
    }
    return misled;
  }

  private World start(List<RuleSketch> before) {
    return worlds.computeIfAbsent(before, RuleListsInSmallTest::made);
  }

  private GroupTranslation asked(List<RuleSketch> after) {
    return wanted.computeIfAbsent(after, RuleListsInSmallTest::translated);
  }

  /** Of each class, the actions that serve it. */
  private List<List<Action>> answers(World world) {
    List<ListenerRule> rules =
        world.cloud().rules().stream()
            .map(r -> r.spec())
            .sorted(Comparator.comparingInt(ListenerRule::priority))
            .toList();
    List<Action> otherwise = world.cloud().listeners().getFirst().spec().defaultActions();
    List<List<Action>> answers = new ArrayList<>();
    classes.forEach(c -> answers.add(c.taker(rules).map(ListenerRule::actions).orElse(otherwise)));
    return answers;
  }

  private static List<RequestClass> classes() {
    RequestClasses classes =
        RequestClasses.of(
            Request.builder().build(), translated(SmallRuleLists.rules()).graph().rules(80));
    assertThat(classes.complete()).isTrue();
    return classes.all();
  }

  private static GroupTranslation translated(List<RuleSketch> rules) {
    return translation(GROUP, on80(rules));
  }

  private static World made(List<RuleSketch> rules) {
    return after(plan(translated(rules), emptyWorld()), emptyWorld());
  }

  private static Sketch on80(List<RuleSketch> rules) {
    return sketch(80, new ListenerSketch("404", List.of(), rules));
  }
}
