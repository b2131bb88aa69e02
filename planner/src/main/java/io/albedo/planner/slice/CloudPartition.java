package io.albedo.planner.slice;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.StackId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.planner.canonical.TrackingTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was read of an account for many groups at once, as each of them would have read it: without
 * what belongs to others, so that looking through it does not grow with their number.
 */
public final class CloudPartition {

  private static final StackId NOBODY = new StackId("");

  private final CloudState cloud;
  private final Map<StackId, List<ObservedLoadBalancer>> loadBalancers;
  private final Map<StackId, List<ObservedTargetGroup>> targetGroups;
  private final Map<StackId, List<ObservedSecurityGroup>> securityGroups;
  private final Map<StackId, List<UnfamiliarResource>> unfamiliar;
  private final Map<Arn, List<ObservedListener>> listeners;
  private final Map<Arn, List<ObservedRule>> rules;

  private CloudPartition(CloudState cloud, TrackingTags tracking) {
    this.cloud = cloud;
    this.loadBalancers = byStack(cloud.loadBalancers(), l -> l.spec().tags(), tracking);
    this.targetGroups = byStack(cloud.targetGroups(), t -> t.spec().tags(), tracking);
    this.securityGroups = byStack(cloud.securityGroups(), g -> g.spec().tags(), tracking);
    this.unfamiliar = byStack(cloud.unfamiliar(), UnfamiliarResource::tags, tracking);
    this.listeners =
        cloud.listeners().stream().collect(Collectors.groupingBy(ObservedListener::loadBalancer));
    this.rules = cloud.rules().stream().collect(Collectors.groupingBy(ObservedRule::listener));
  }

  public static CloudPartition of(CloudState cloud, String clusterName) {
    return new CloudPartition(cloud, new TrackingTags(clusterName));
  }

  /** What these stacks have, and what belongs to nobody. */
  public CloudState of(Set<StackId> stacks) {
    List<ObservedLoadBalancer> balancers = of(loadBalancers, stacks);
    List<ObservedListener> heard =
        balancers.stream()
            .flatMap(balancer -> listeners.getOrDefault(balancer.arn(), List.of()).stream())
            .toList();
    List<ObservedTargetGroup> groups = of(targetGroups, stacks);
    Set<Arn> arns = balancers.stream().map(ObservedLoadBalancer::arn).collect(Collectors.toSet());
    return CloudState.builder()
        .facts(cloud.facts())
        .loadBalancers(balancers)
        .targetGroups(groups)
        .targets(
            only(
                cloud.targets(),
                groups.stream().map(ObservedTargetGroup::arn).collect(Collectors.toSet())))
        .webAclAssociations(only(cloud.webAclAssociations(), arns))
        .regionalWebAclAssociations(only(cloud.regionalWebAclAssociations(), arns))
        .shieldProtections(only(cloud.shieldProtections(), arns))
        .securityGroups(of(securityGroups, stacks))
        .unfamiliar(of(unfamiliar, stacks))
        .listeners(heard)
        .rules(
            heard.stream()
                .flatMap(listener -> rules.getOrDefault(listener.arn(), List.of()).stream())
                .toList())
        .build();
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> only(
      SortedMap<K, V> all, Set<K> keys) {
    SortedMap<K, V> found = new TreeMap<>();
    for (K key : keys) {
      V value = all.get(key);
      if (value != null) {
        found.put(key, value);
      }
    }
    return found;
  }

  private static <T> List<T> of(Map<StackId, List<T>> all, Set<StackId> stacks) {
    List<T> found = new ArrayList<>(all.getOrDefault(NOBODY, List.of()));
    stacks.forEach(stack -> found.addAll(all.getOrDefault(stack, List.of())));
    return found;
  }

  private static <T> Map<StackId, List<T>> byStack(
      Collection<T> all, Function<T, Map<String, String>> tags, TrackingTags tracking) {
    Map<StackId, List<T>> found = new HashMap<>();
    for (T one : all) {
      StackId stack = tracking.stackOf(tags.apply(one)).orElse(NOBODY);
      found.computeIfAbsent(stack, s -> new ArrayList<>()).add(one);
    }
    return found;
  }
}
