package io.albedo.planner;

import static io.albedo.planner.testing.Rehearsed.OPTIONS;
import static io.albedo.planner.testing.Rehearsed.made;
import static io.albedo.planner.testing.Rehearsed.plan;
import static io.albedo.planner.testing.Rehearsed.withRules;
import static io.albedo.planner.testing.SketchGraph.translation;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.GroupId;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import io.albedo.planner.testing.SketchArbitraries;
import io.albedo.planner.testing.SketchArbitraries.Pair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;

/**
 * What the laws are tried on: that enough of the changes are those that are hard. Written down in
 * {@code target/laws/changes.txt}, with how many calls to AWS a change takes.
 */
class GeneratedChangesProperties {

  private static final GroupId GROUP = new GroupId.Explicit("shared.edge");
  private static final int SAMPLE = Integer.getInteger("laws.sample", 100);
  private static final long SEED = 20260101;

  @Example
  void manyOfTheChangesThatLawsAreTriedOnAreHard() throws IOException {
    List<GroupPlan> plans = plans(SketchArbitraries.nearbyPairs(), OPTIONS);
    List<GroupPlan> narrow = plans(SketchArbitraries.nearbyPairs(), withRules(10));
    double reordered = share(plans, calls(Call.SetRulePriorities.class));
    double replaced = share(plans, any(o -> o.mark() == Mark.REPLACE));
    double waiting = share(plans, any(o -> o.mark() == Mark.WAIT));
    double squeezed = share(narrow, any(o -> o.reason().contains("makes room")));
    List<String> table = new ArrayList<>();
    table.add("changes of one to four edits, of " + SAMPLE);
    table.add(row("nothing to do", share(plans, p -> p.operations().isEmpty())));
    table.add(row("rules reordered", reordered));
    table.add(row("target groups or certificates replaced", replaced));
    table.add(row("waits", waiting));
    table.add(row("listeners made or deleted", share(plans, listeners())));
    table.add(row("rules take turns, at a quota of 10 rules", squeezed));
    for (int edits : List.of(1, 2, 4)) {
      List<GroupPlan> ofRules = plans(SketchArbitraries.rulePairs(edits), OPTIONS);
      table.add("%-42s %.1f".formatted("AWS calls, edits of rules: " + edits, writes(ofRules)));
    }
    write(table);
    assertThat(reordered).isGreaterThan(0.2);
    assertThat(replaced).isGreaterThan(0.02);
    assertThat(waiting).isGreaterThan(0.1);
    assertThat(squeezed).isPositive();
  }

  private static List<GroupPlan> plans(Arbitrary<Pair> pairs, Options options) {
    Random random = new Random(SEED);
    var generator = pairs.generator(1000, false);
    List<GroupPlan> plans = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      Pair pair = generator.next(random).value();
      World before = made(GROUP, pair.before());
      plans.add(plan(options, translation(GROUP, pair.after()), before));
    }
    return plans;
  }

  private static Predicate<GroupPlan> any(Predicate<Operation> condition) {
    return plan -> plan.operations().stream().anyMatch(condition);
  }

  private static Predicate<GroupPlan> calls(Class<? extends Call> kind) {
    return any(operation -> kind.isInstance(operation.call()));
  }

  private static Predicate<GroupPlan> listeners() {
    return calls(Call.CreateListener.class).or(calls(Call.DeleteListener.class));
  }

  private static double share(List<GroupPlan> plans, Predicate<GroupPlan> condition) {
    return (double) plans.stream().filter(condition).count() / plans.size();
  }

  /** Of those changes that change anything. */
  private static double writes(List<GroupPlan> plans) {
    return plans.stream()
        .filter(plan -> !plan.operations().isEmpty())
        .mapToLong(
            plan -> plan.operations().stream().filter(GeneratedChangesProperties::isWrite).count())
        .average()
        .orElse(0);
  }

  private static boolean isWrite(Operation operation) {
    String api = operation.call().api();
    return !api.startsWith("kubernetes:") && !api.startsWith("wait:");
  }

  private static String row(String what, double share) {
    return "%-42s %.1f %%".formatted(what, 100 * share);
  }

  private static void write(List<String> table) throws IOException {
    Path file = Path.of("target/laws/changes.txt");
    Files.createDirectories(file.getParent());
    Files.write(file, table);
  }
}
