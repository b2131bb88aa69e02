package io.albedo.planner.testing;

import io.albedo.planner.testing.Sketch.RuleSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * All pairs of short rule lists over two hosts, three paths and three actions, in every order.
 * Rules of one list differ in what they match, since doubles are dropped before planning.
 *
 * <p>Pairs that differ only by the names of actions, or by which of the two paths that cross is
 * which, are told once: actions are named in the order in which they are first used, and the first
 * of the crossing paths that is used is {@code /a*}. Nothing that is planned looks at these names.
 */
public final class SmallRuleLists {

  private static final List<String> HOSTS = List.of("a.example.com", "*.example.com");
  private static final List<String> PATHS = List.of("/*", "/a*", "/*b");
  private static final List<String> ACTIONS = List.of("200", "403", "503");
  private static final int LONGEST = 3;

  private final BiConsumer<List<RuleSketch>, List<RuleSketch>> visitor;

  private SmallRuleLists(BiConsumer<List<RuleSketch>, List<RuleSketch>> visitor) {
    this.visitor = visitor;
  }

  /** Shows the visitor every pair once, in an order that is always the same. */
  public static void pairs(BiConsumer<List<RuleSketch>, List<RuleSketch>> visitor) {
    SmallRuleLists lists = new SmallRuleLists(visitor);
    lists.extend(
        List.of(),
        List.of(),
        before -> lists.extend(List.of(), before, after -> lists.visitor.accept(before, after)));
  }

  /** Every rule that a list can have, whatever its action. */
  public static List<RuleSketch> rules() {
    List<RuleSketch> all = new ArrayList<>();
    for (String host : HOSTS) {
      for (String path : PATHS) {
        all.add(new RuleSketch(host, path, "", ACTIONS.getFirst()));
      }
    }
    return all;
  }

  private void extend(
      List<RuleSketch> list,
      List<RuleSketch> earlier,
      java.util.function.Consumer<List<RuleSketch>> each) {
    each.accept(list);
    if (list.size() == LONGEST) {
      return;
    }
    List<RuleSketch> used = both(earlier, list);
    for (RuleSketch rule : rules()) {
      if (isNew(rule, list) && isFirstCrossing(rule, used)) {
        for (String action : ACTIONS.subList(0, actions(used))) {
          extend(both(list, List.of(rule.withAction(action))), earlier, each);
        }
      }
    }
  }

  private static boolean isNew(RuleSketch rule, List<RuleSketch> list) {
    return list.stream()
        .noneMatch(r -> r.host().equals(rule.host()) && r.path().equals(rule.path()));
  }

  private static boolean isFirstCrossing(RuleSketch rule, List<RuleSketch> used) {
    return !rule.path().equals("/*b") || used.stream().anyMatch(r -> r.path().equals("/a*"));
  }

  /** Those used so far, and one more. */
  private static int actions(List<RuleSketch> used) {
    int known = (int) used.stream().map(RuleSketch::action).distinct().count();
    return Math.min(known + 1, ACTIONS.size());
  }

  private static List<RuleSketch> both(List<RuleSketch> some, List<RuleSketch> others) {
    List<RuleSketch> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
