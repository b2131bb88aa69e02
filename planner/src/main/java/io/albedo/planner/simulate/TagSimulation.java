package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.plan.Call;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Tags of load balancing resources, which the ARN tells apart. */
final class TagSimulation {

  /** Source: "Tag restrictions" in the Elastic Load Balancing user guide. */
  private static final int MOST_TAGS = 50;

  private final Draft draft;

  TagSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> add(Call.AddTags call) {
    return change(call.resource(), tags -> added(tags, call.tags()));
  }

  Map<Attribute, String> remove(Call.RemoveTags call) {
    return change(
        call.resource(),
        tags -> {
          SortedMap<String, String> rest = new TreeMap<>(tags);
          rest.keySet().removeAll(call.keys());
          return rest;
        });
  }

  static SortedMap<String, String> added(
      SortedMap<String, String> tags, SortedMap<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(tags);
    all.putAll(more);
    if (all.keySet().stream().filter(k -> !k.startsWith("aws:")).count() > MOST_TAGS) {
      throw new Refusal("TooManyTags", "more than " + MOST_TAGS + " tags");
    }
    return all;
  }

  private Map<Attribute, String> change(
      Token<Arn> resource, UnaryOperator<SortedMap<String, String>> change) {
    String arn = known(resource).value();
    if (arn.contains(":listener-rule/")) {
      rule(resource, change);
    } else if (arn.contains(":listener/")) {
      listener(resource, change);
    } else if (arn.contains(":targetgroup/")) {
      targetGroup(resource, change);
    } else {
      loadBalancer(resource, change);
    }
    return Map.of();
  }

  private void rule(Token<Arn> arn, UnaryOperator<SortedMap<String, String>> change) {
    int index = draft.rule(arn);
    ObservedRule rule = draft.rules.get(index);
    ListenerRule spec = rule.spec();
    draft.rules.set(
        index,
        new ObservedRule(
            rule.arn(),
            rule.listener(),
            ListenerRule.builder().from(spec).tags(change.apply(spec.tags())).build()));
  }

  private void listener(Token<Arn> arn, UnaryOperator<SortedMap<String, String>> change) {
    int index = draft.listener(arn);
    ObservedListener listener = draft.listeners.get(index);
    Listener spec = listener.spec();
    draft.listeners.set(
        index,
        new ObservedListener(
            listener.arn(),
            listener.loadBalancer(),
            Listener.builder().from(spec).tags(change.apply(spec.tags())).build()));
  }

  private void targetGroup(Token<Arn> arn, UnaryOperator<SortedMap<String, String>> change) {
    int index = draft.targetGroup(arn);
    ObservedTargetGroup group = draft.targetGroups.get(index);
    TargetGroup spec = group.spec();
    draft.targetGroups.set(
        index,
        new ObservedTargetGroup(
            group.arn(),
            group.vpc(),
            TargetGroup.builder().from(spec).tags(change.apply(spec.tags())).build()));
  }

  private void loadBalancer(Token<Arn> arn, UnaryOperator<SortedMap<String, String>> change) {
    int index = draft.loadBalancer(arn);
    ObservedLoadBalancer balancer = draft.loadBalancers.get(index);
    LoadBalancer spec = balancer.spec();
    draft.loadBalancers.set(
        index,
        LoadBalancerSimulation.with(
            balancer, LoadBalancer.builder().from(spec).tags(change.apply(spec.tags())).build()));
  }
}
