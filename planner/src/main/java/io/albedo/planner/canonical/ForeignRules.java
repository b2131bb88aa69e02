package io.albedo.planner.canonical;

import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rules of our listeners somebody else made: those without our tags, on a listener that has a
 * rule with them.
 *
 * <pre>
 * rules are tagged | some rule of the listener is | a rule without our tags is
 * no               | -                            | ours
 * yes              | not                          | ours: made before rules were tagged
 * yes              | tagged                       | somebody else's
 * </pre>
 */
final class ForeignRules {

  private final TrackingTags tracking;
  private final boolean tagged;

  ForeignRules(Options options) {
    this.tracking = new TrackingTags(options.clusterName());
    this.tagged = options.isOn(FeatureGate.LISTENER_RULES_TAGGING);
  }

  /** The ARNs of those among the rules of many listeners. */
  Set<String> among(Collection<List<Present<ListenerRule>>> listeners) {
    Set<String> foreign = new HashSet<>();
    if (tagged) {
      listeners.forEach(rules -> collect(rules, foreign));
    }
    return foreign;
  }

  private void collect(List<Present<ListenerRule>> rules, Set<String> foreign) {
    int before = foreign.size();
    for (Present<ListenerRule> rule : rules) {
      if (!isOurs(rule)) {
        foreign.add(rule.handle());
      }
    }
    if (foreign.size() - before == rules.size()) {
      rules.forEach(rule -> foreign.remove(rule.handle()));
    }
  }

  private boolean isOurs(Present<ListenerRule> rule) {
    return tracking.stackOf(rule.resource().tags()).isPresent();
  }
}
