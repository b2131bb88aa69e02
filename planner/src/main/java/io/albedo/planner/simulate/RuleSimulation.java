package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Call.SetRulePriorities.Placement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules. Error codes: the actions' pages in the Elastic Load Balancing API reference. */
final class RuleSimulation {

  private final Draft draft;
  private final Quotas quotas;

  RuleSimulation(Draft draft, Quotas quotas) {
    this.draft = draft;
    this.quotas = quotas;
  }

  Map<Attribute, String> create(Call.CreateRule call) {
    ListenerRule wanted = call.rule();
    ObservedListener listener = draft.listeners.get(draft.listener(wanted.listener()));
    new TargetGroupUses(draft).check(wanted.actions(), listener.loadBalancer());
    checkQuota(listener.loadBalancer());
    Arn arn =
        new Arn(
            listener.arn().value().replace(":listener/", ":listener-rule/") + "/" + draft.nextId());
    draft.rules.add(new ObservedRule(arn, listener.arn(), at(listener, wanted, wanted.priority())));
    checkPriorities(listener.arn());
    return Map.of(Attribute.RULE_ARN, arn.value());
  }

  private void checkQuota(Arn loadBalancer) {
    Set<Arn> listeners = new HashSet<>();
    draft.listeners.stream()
        .filter(l -> l.loadBalancer().equals(loadBalancer))
        .forEach(l -> listeners.add(l.arn()));
    long rules = draft.rules.stream().filter(r -> listeners.contains(r.listener())).count();
    if (rules >= quotas.rulesPerLoadBalancer()) {
      throw new Refusal("TooManyRules", "the maximum number of rules has been reached");
    }
  }

  Map<Attribute, String> modify(Call.ModifyRule call) {
    int index = draft.rule(call.rule());
    ObservedRule rule = draft.rules.get(index);
    ObservedListener listener =
        draft.listeners.get(draft.listener(io.albedo.model.alb.Token.of(rule.listener())));
    new TargetGroupUses(draft).check(call.actions(), listener.loadBalancer());
    draft.rules.set(
        index,
        new ObservedRule(
            rule.arn(),
            rule.listener(),
            rule.spec()
                .withConditions(call.conditions())
                .withActions(call.actions())
                .withTransforms(call.transforms())));
    return Map.of();
  }

  /** All placements count together: only the outcome must be without doubles. */
  Map<Attribute, String> setPriorities(Call.SetRulePriorities call) {
    Set<Arn> listeners = new HashSet<>();
    for (Placement placement : call.placements()) {
      int index = draft.rule(placement.rule());
      ObservedRule rule = draft.rules.get(index);
      ObservedListener listener =
          draft.listeners.get(draft.listener(io.albedo.model.alb.Token.of(rule.listener())));
      draft.rules.set(
          index,
          new ObservedRule(
              rule.arn(), rule.listener(), at(listener, rule.spec(), placement.priority())));
      listeners.add(rule.listener());
    }
    listeners.forEach(this::checkPriorities);
    return Map.of();
  }

  private void checkPriorities(Arn listener) {
    List<Integer> priorities =
        draft.rules.stream()
            .filter(r -> r.listener().equals(listener))
            .map(r -> r.spec().priority())
            .toList();
    if (new HashSet<>(priorities).size() < priorities.size()) {
      throw new Refusal("PriorityInUse", "a priority is in use twice on " + listener);
    }
    if (priorities.stream().anyMatch(p -> p < 1 || p > 50_000)) {
      throw new Refusal("ValidationError", "a priority must be from 1 to 50000");
    }
  }

  private static ListenerRule at(ObservedListener listener, ListenerRule rule, int priority) {
    return rule.withId(ResourceId.rule(listener.spec().port(), priority)).withPriority(priority);
  }

  Map<Attribute, String> delete(Call.DeleteRule call) {
    known(call.rule());
    draft.rules.remove(draft.rule(call.rule()));
    return Map.of();
  }
}
