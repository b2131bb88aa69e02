package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps the network load balancer in front, its ports and how it checks health, as long as a member
 * is quarantined: nobody can tell who asked for them.
 */
final class FrontendRetention {

  private final ObservedStack observed;

  FrontendRetention(ObservedStack observed) {
    this.observed = observed;
  }

  AlbGraph retain(AlbGraph wanted) {
    SortedMap<ResourceId, Resource> aimed = new TreeMap<>(wanted.resources());
    for (Present<LoadBalancer> balancer : observed.loadBalancers()) {
      if (balancer.resource().id().isFrontend()) {
        aimed.putIfAbsent(balancer.resource().id(), balancer.resource());
        observed.listenersOf(balancer).forEach(listener -> retain(listener.resource(), aimed));
      }
    }
    return new AlbGraph(wanted.stack(), aimed);
  }

  private void retain(Listener listener, SortedMap<ResourceId, Resource> aimed) {
    Set<String> arns =
        ForwardTargets.of(listener.defaultActions()).collect(Collectors.toUnmodifiableSet());
    List<Present<TargetGroup>> groups =
        observed.targetGroups().stream().filter(g -> arns.contains(g.handle())).toList();
    if (aimed.get(listener.id()) instanceof Listener want) {
      aimed.put(want.id(), withTags(want, listener));
      groups.forEach(group -> keepHealthCheck(group.resource(), aimed));
    } else if (groups.stream().allMatch(group -> leadsSomewhere(group, aimed))) {
      aimed.put(listener.id(), listener);
      groups.forEach(group -> add(group, aimed));
    }
  }

  private static Listener withTags(Listener want, Listener have) {
    return Listener.builder().from(want).tags(Retention.union(want.tags(), have.tags())).build();
  }

  private static void keepHealthCheck(TargetGroup have, SortedMap<ResourceId, Resource> aimed) {
    aimed.computeIfPresent(
        have.id(),
        (id, want) ->
            ((TargetGroup) want)
                .withHealthCheck(have.healthCheck())
                .withTags(Retention.union(((TargetGroup) want).tags(), have.tags())));
  }

  /** Whether the listeners to which connections are passed on stay. */
  private boolean leadsSomewhere(
      Present<TargetGroup> group, SortedMap<ResourceId, Resource> aimed) {
    return observed.registrationsIn(group).stream()
        .map(Present::resource)
        .map(TargetRegistration::port)
        .allMatch(port -> aimed.containsKey(ResourceId.listener(port)));
  }

  private void add(Present<TargetGroup> group, SortedMap<ResourceId, Resource> aimed) {
    aimed.put(group.resource().id(), group.resource());
    observed
        .registrationsIn(group)
        .forEach(target -> aimed.put(target.resource().id(), target.resource()));
  }
}
