package io.albedo.planner.canonical;

import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules of our listeners are left alone: those of which this release does not know what they
 * do, whoever made them, and those that somebody else made, which lack our tags where ours have
 * them.
 *
 * <pre>
 * rules are to be tagged | our tags are on            | a rule without them is
 * no                     | -                          | ours
 * yes                    | nothing                    | ours: made before rules were tagged
 * yes                    | the listener, or some rule | somebody else's
 * </pre>
 */
final class ForeignRules {

  private final TrackingTags tracking;
  private final boolean tagged;

  ForeignRules(Options options) {
    this.tracking = new TrackingTags(options.clusterName());
    this.tagged = options.isOn(FeatureGate.LISTENER_RULES_TAGGING);
  }

  /**
   * Their ARNs.
   *
   * @param listeners of each load balancer
   * @param rules of each listener, by its ARN
   */
  Set<String> among(
      Collection<List<Present<Listener>>> listeners,
      Map<String, List<Present<ListenerRule>>> rules) {
    Set<String> foreign = new HashSet<>();
    rules.values().forEach(some -> collectUnfamiliar(some, foreign));
    if (tagged) {
      for (List<Present<Listener>> some : listeners) {
        for (Present<Listener> listener : some) {
          collect(listener, rules.getOrDefault(listener.handle(), List.of()), foreign);
        }
      }
    }
    return foreign;
  }

  private static void collectUnfamiliar(List<Present<ListenerRule>> rules, Set<String> foreign) {
    for (Present<ListenerRule> rule : rules) {
      if (!rule.resource().isFamiliar()) {
        foreign.add(rule.handle());
      }
    }
  }

  private void collect(
      Present<Listener> listener, List<Present<ListenerRule>> rules, Set<String> foreign) {
    boolean ours = areOurs(listener.resource().tags());
    Set<String> untagged = new HashSet<>();
    for (Present<ListenerRule> rule : rules) {
      if (areOurs(rule.resource().tags())) {
        ours = true;
      } else {
        untagged.add(rule.handle());
      }
    }
    if (ours) {
      foreign.addAll(untagged);
    }
  }

  private boolean areOurs(Map<String, String> tags) {
    return tracking.stackOf(tags).isPresent();
  }
}
