package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Claims rules without tags that are just what is wanted, where no rule with our tags is: what was
 * made before rules were tagged is ours also when the tagging broke off half-way.
 */
public final class RuleClaims {

  private final AlbGraph wanted;
  private final ObservedStack observed;
  private final Adoption adoption;
  private final TargetGroupFollower follower;
  private final Set<String> foreign;

  private RuleClaims(AlbGraph wanted, ObservedStack observed, Adoption adoption) {
    this.wanted = wanted;
    this.observed = observed;
    this.adoption = adoption;
    this.follower = new TargetGroupFollower(wanted, observed);
    this.foreign = new HashSet<>(observed.foreignRules());
  }

  /** What is there, with fewer rules of others. */
  public static ObservedStack settled(AlbGraph wanted, ObservedStack observed, Adoption adoption) {
    List<Present<Listener>> shared =
        observed.foreignRules().isEmpty()
            ? List.of()
            : Retention.listeners(observed).stream()
                .filter(l -> !observed.foreignRulesOf(l).isEmpty())
                .toList();
    if (shared.isEmpty()) {
      return observed;
    }
    RuleClaims claims = new RuleClaims(wanted, observed, adoption);
    shared.forEach(claims::claim);
    return observed.withForeignRules(claims.foreign);
  }

  private void claim(Present<Listener> listener) {
    List<ListenerRule> missing = new ArrayList<>(wanted.rules(listener.resource().port()));
    for (Present<ListenerRule> rule : observed.rulesOf(listener)) {
      if (!observed.isForeign(rule)) {
        alike(rule, missing).ifPresent(missing::remove);
      }
    }
    for (Present<ListenerRule> rule : observed.foreignRulesOf(listener)) {
      Optional<ListenerRule> alike = alike(rule, missing);
      alike.ifPresent(missing::remove);
      alike.ifPresent(ours -> foreign.remove(rule.handle()));
    }
  }

  private Optional<ListenerRule> alike(Present<ListenerRule> rule, List<ListenerRule> among) {
    ListenerRule have = follower.follow(rule.resource());
    return among.stream().filter(want -> isSame(adoption.adopt(want, have), have)).findFirst();
  }

  private static boolean isSame(ListenerRule want, ListenerRule have) {
    return want.conditions().equals(have.conditions())
        && want.actions().equals(have.actions())
        && want.transforms().equals(have.transforms());
  }
}
