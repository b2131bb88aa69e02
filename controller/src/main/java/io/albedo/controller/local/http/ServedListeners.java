package io.albedo.controller.local.http;

import com.google.common.base.Suppliers;
import io.albedo.controller.local.http.ServedListener.Entrance;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.GroupPlan;
import io.albedo.planner.canonical.TrackingTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the listeners to serve out of what was applied. */
final class ServedListeners {

  private final AppliedState state;
  private final CloudState cloud;
  private final Map<Arn, ObservedLoadBalancer> loadBalancers;
  private final Map<Arn, List<ListenerRule>> rules;
  private final Supplier<SortedMap<Arn, ServedTargetGroup>> targetGroups;

  ServedListeners(AppliedState state) {
    this.state = state;
    this.cloud = state.world().cloud();
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
    cloud.listeners().forEach(l -> served(l).ifPresent(s -> served.put(s.arn(), s)));
    return served;
  }

  private Optional<ServedListener> served(ObservedListener listener) {
    return Optional.ofNullable(loadBalancers.get(listener.loadBalancer()))
        .flatMap(
            loadBalancer ->
                loadBalancer.spec().type() == LoadBalancerType.NETWORK
                    ? throughFront(listener, loadBalancer)
                    : Optional.of(served(listener, loadBalancer)));
  }

  /** Connections are passed on as they are: what answers is the listener behind, TLS and all. */
  private Optional<ServedListener> throughFront(
      ObservedListener listener, ObservedLoadBalancer front) {
    return targets(listener)
        .flatMap(target -> behind(target).stream())
        .findFirst()
        .flatMap(this::served)
        .map(
            behind ->
                ServedListener.builder()
                    .from(behind)
                    .arn(listener.arn())
                    .entrance(new Entrance(front.spec().name(), listener.spec().port()))
                    .build());
  }

  private Stream<ObservedTarget> targets(ObservedListener listener) {
    return listener.spec().defaultActions().stream()
        .filter(Action.Forward.class::isInstance)
        .flatMap(action -> ((Action.Forward) action).targetGroups().stream())
        .flatMap(tuple -> tuple.targetGroup().known().stream())
        .flatMap(arn -> cloud.targets().getOrDefault(arn, List.of()).stream());
  }

  private Optional<ObservedListener> behind(ObservedTarget target) {
    return cloud.listeners().stream()
        .filter(l -> l.loadBalancer().value().equals(target.id()))
        .filter(l -> l.spec().port() == target.port().orElse(0))
        .filter(l -> isApplication(l.loadBalancer()))
        .findFirst();
  }

  private boolean isApplication(Arn loadBalancer) {
    ObservedLoadBalancer found = loadBalancers.get(loadBalancer);
    return found != null && found.spec().type() == LoadBalancerType.APPLICATION;
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

  private Map<ResourceId, ObjectName> origins(ObservedLoadBalancer loadBalancer) {
    String stack = loadBalancer.spec().tags().getOrDefault(TrackingTags.STACK, "");
    return state.plan().groups().stream()
        .filter(g -> g.group().equals(stack))
        .findFirst()
        .map(GroupPlan::origins)
        .orElse(Map.of());
  }
}
