package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.plan.Call;
import java.util.List;
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
      Token<Arn> resource, UnaryOperator<SortedMap<String, String>> tags) {
    String arn = known(resource).value();
    if (arn.contains(":listener-rule/")) {
      change(
          draft.rules,
          draft.rule(resource),
          r ->
              new ObservedRule(
                  r.arn(), r.listener(), r.spec().withTags(tags.apply(r.spec().tags()))));
    } else if (arn.contains(":listener/")) {
      change(
          draft.listeners,
          draft.listener(resource),
          l ->
              new ObservedListener(
                  l.arn(),
                  l.loadBalancer(),
                  Listener.builder().from(l.spec()).tags(tags.apply(l.spec().tags())).build()));
    } else if (arn.contains(":targetgroup/")) {
      change(
          draft.targetGroups,
          draft.targetGroup(resource),
          t ->
              new ObservedTargetGroup(
                  t.arn(), t.vpc(), t.spec().withTags(tags.apply(t.spec().tags()))));
    } else {
      change(
          draft.loadBalancers,
          draft.loadBalancer(resource),
          l ->
              LoadBalancerSimulation.with(
                  l,
                  LoadBalancer.builder().from(l.spec()).tags(tags.apply(l.spec().tags())).build()));
    }
    return Map.of();
  }

  private static <R> void change(List<R> resources, int index, UnaryOperator<R> change) {
    resources.set(index, change.apply(resources.get(index)));
  }
}
