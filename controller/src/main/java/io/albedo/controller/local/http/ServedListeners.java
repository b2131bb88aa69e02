package io.albedo.controller.local.http;

import com.google.common.base.Suppliers;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.canonical.TrackingTags;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads the listeners to serve out of what was applied. */
final class ServedListeners {

  private final AppliedState state;
  private final Map<Arn, ObservedLoadBalancer> loadBalancers;
  private final Map<Arn, List<ListenerRule>> rules;
  private final Supplier<SortedMap<Arn, ServedTargetGroup>> targetGroups;

  ServedListeners(AppliedState state) {
    CloudState cloud = state.world().cloud();
    this.state = state;
    this.loadBalancers =
        cloud.loadBalancers().stream()
            .collect(Collectors.toMap(ObservedLoadBalancer::arn, Function.identity(), (a, b) -> a));
    this.rules =
        cloud.rules().stream()
            .collect(
                Collectors.groupingBy(
                    ObservedRule::listener,
                    Collectors.mapping(ObservedRule::spec, Collectors.toList())));
    this.targetGroups = Suppliers.memoize(() -> new ServedTargetGroups(state).byArn());
  }

  /** In the order in which the account lists them. A listener without load balancer is none. */
  SortedMap<Arn, ServedListener> byArn() {
    SortedMap<Arn, ServedListener> served = new TreeMap<>();
    state
        .world()
        .cloud()
        .listeners()
        .forEach(l -> served(l).ifPresent(s -> served.put(s.arn(), s)));
    return served;
  }

  private Optional<ServedListener> served(ObservedListener listener) {
    return Optional.ofNullable(loadBalancers.get(listener.loadBalancer()))
        .map(loadBalancer -> served(listener, loadBalancer));
  }

  private ServedListener served(ObservedListener listener, ObservedLoadBalancer loadBalancer) {
    return ServedListener.builder()
        .arn(listener.arn())
        .loadBalancer(loadBalancer.spec())
        .spec(listener.spec())
        .rules(rules.getOrDefault(listener.arn(), List.of()))
        .targetGroups(targetGroups)
        .origins(origins(loadBalancer))
        .build();
  }

  private SortedMap<ResourceId, ObjectName> origins(ObservedLoadBalancer loadBalancer) {
    String stack = loadBalancer.spec().tags().getOrDefault(TrackingTags.STACK, "");
    return state.plan().groups().stream()
        .filter(g -> g.group().equals(stack))
        .findFirst()
        .map(GroupPlan::origins)
        .orElse(Collections.emptySortedMap());
  }
}
