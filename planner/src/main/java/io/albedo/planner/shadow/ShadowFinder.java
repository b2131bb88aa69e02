package io.albedo.planner.shadow;

import io.albedo.planner.priority.RuleDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rules of a listener that earlier ones leave without requests. Each is told of once,
 * with the first rule that takes its requests.
 *
 * <p>A redirect to another listener that keeps host, path and query hides nothing: there the
 * request meets the rules again.
 */
public final class ShadowFinder {

  private final EarlierRules earlier = new EarlierRules();
  private final List<Shadow> shadows = new ArrayList<>();

  private ShadowFinder() {}

  /**
   * Looks through the rules of one listener.
   *
   * @param rules in the order in which they are tried
   */
  public static List<Shadow> find(List<RuleDraft> rules) {
    return rules.size() < 2 ? List.of() : new ShadowFinder().findAmong(rules);
  }

  private List<Shadow> findAmong(List<RuleDraft> rules) {
    for (int i = 0; i < rules.size(); i++) {
      look(PlacedRule.of(i, rules.get(i)));
    }
    return shadows;
  }

  private void look(PlacedRule rule) {
    Optional<Shadow> whole = earlier.covering(rule.reach()).map(e -> e.hiding(rule));
    whole
        .or(() -> earlier.takingHostOf(rule).map(e -> e.hidingHostOf(rule)))
        .ifPresent(shadows::add);
    if (whole.isEmpty() && !rule.draft().onlyChangesListener()) {
      earlier.add(rule);
    }
  }

  /** How one rule hides another, if it does. */
  public static Optional<Shadow> between(RuleDraft first, RuleDraft second) {
    PlacedRule earlier = PlacedRule.of(0, first);
    PlacedRule rule = PlacedRule.of(1, second);
    return earlier.reach().covers(rule.reach())
        ? Optional.of(earlier.hiding(rule))
        : Optional.empty();
  }
}
