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
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.route.Request;
import io.albedo.planner.route.RequestClass;
import io.albedo.planner.route.RequestClasses;
import io.albedo.planner.simulate.World;
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
 * class of requests. {@code mvn verify} looks at every 127th pair, {@code -Dlaws=long} at all.
 */
class RuleListsInSmallTest {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");
  private static final int PAIRS = 1_044_041;
  private static final int STEP = "long".equals(System.getProperty("laws")) ? 1 : 127;

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
