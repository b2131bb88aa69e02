package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The target groups that rules and default actions of a stack lead to now. */
final class ServingGroups {

  /** By target group, the handles of the listeners that lead requests to it. */
  private final Map<Token<Arn>, Set<String>> listeners = new HashMap<>();

  /** Those that rules lead to that an interrupted plan may have parked. */
  private final Set<Token<Arn>> warming = new HashSet<>();

  private final Map<Token<Arn>, String> names = new HashMap<>();

  ServingGroups(ObservedStack observed) {
    for (Present<LoadBalancer> balancer : observed.loadBalancers()) {
      for (Present<Listener> listener : observed.listenersOf(balancer)) {
        use(listener.handle(), listener.resource().defaultActions());
        useRules(listener, observed);
      }
    }
    for (Present<TargetGroup> group : observed.targetGroups()) {
      names.put(group.arn(), group.resource().id().id());
    }
  }

  /**
   * A plan leaves no place free above a rule of ours that has the place it is to have, and one free
   * above those that it has parked: see {@link RuleLowering}.
   */
  private void useRules(Present<Listener> listener, ObservedStack observed) {
    int rules = 0;
    for (Present<ListenerRule> present : observed.rulesOf(listener)) {
      ListenerRule rule = present.resource();
      rules++;
      boolean parked = rule.priority() > rules && !observed.isForeign(present);
      if (parked || WarmUpRule.is(rule)) {
        warming.addAll(Forwards.of(rule.actions()));
      } else {
        use(listener.handle(), rule.actions());
      }
    }
  }

  private void use(String listener, List<Action> actions) {
    Forwards.of(actions)
        .forEach(group -> listeners.computeIfAbsent(group, g -> new HashSet<>()).add(listener));
  }

  /** Whether load balancers check its health. */
  boolean isUsed(Token<Arn> group) {
    return listeners.containsKey(group) || warming.contains(group);
  }

  /** Whether a listener leads requests to it, so that it is taken to be healthy. */
  boolean serves(Token<Arn> group, Present<Listener> listener) {
    return !warming.contains(group)
        && listeners.getOrDefault(group, Set.of()).contains(listener.handle());
  }

  boolean gotRequests(Present<TargetGroup> group) {
    return listeners.containsKey(group.arn());
  }

  /** How a target group is called for humans. */
  String name(Token<Arn> group) {
    if (group instanceof Token.Reference<Arn> created) {
      return created.resource().toString();
    }
    return "target group "
        + names.getOrDefault(group, group.known().map(Arn::value).orElse("that is not known"));
  }
}
