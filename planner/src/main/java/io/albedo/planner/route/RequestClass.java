package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Requests that no rule in question tells apart.
 *
 * @param representative one of them
 * @param matches the conditions of the rules that match them
 */
public record RequestClass(Request representative, Set<List<Condition>> matches) {

  public RequestClass {
    matches = Set.copyOf(matches);
  }

  /** Whether a rule, which must be one of those in question, matches these requests. */
  public boolean isMatchedBy(ListenerRule rule) {
    return matches.contains(rule.conditions());
  }

  /**
   * The rule that takes these requests; empty for the default actions.
   *
   * @param rules in the order in which they are tried
   */
  public Optional<ListenerRule> taker(List<ListenerRule> rules) {
    return rules.stream().filter(this::isMatchedBy).findFirst();
  }
}
