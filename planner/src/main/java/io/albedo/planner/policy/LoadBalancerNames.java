package io.albedo.planner.policy;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.StackId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Code;
import io.albedo.planner.canonical.ObservedStack;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has which name. A name stands for one load balancer in an account and region, of whatever
 * type. Source: CreateLoadBalancer in the Elastic Load Balancing API reference.
 */
public final class LoadBalancerNames {

  private final Map<String, Arn> taken = new HashMap<>();
  private final Map<String, StackId> claimed = new HashMap<>();

  private LoadBalancerNames() {}

  /**
   * The names in an account and those that groups ask for.
   *
   * @param wanted the graphs of all groups; of two that ask for one name the first gets it
   */
  public static LoadBalancerNames of(CloudState cloud, Collection<AlbGraph> wanted) {
    LoadBalancerNames names = new LoadBalancerNames();
    cloud.loadBalancers().forEach(l -> names.taken.put(l.spec().name(), l.arn()));
    for (AlbGraph graph : wanted) {
      for (LoadBalancer balancer : graph.all(LoadBalancer.class)) {
        names.claimed.putIfAbsent(balancer.name(), graph.stack());
      }
    }
    return names;
  }

  /** Blocks a group that would have to make a load balancer under a name of another. */
  Verdict apply(Verdict verdict, ObservedStack observed) {
    Verdict result = verdict;
    for (LoadBalancer wanted : verdict.wanted().all(LoadBalancer.class)) {
      Optional<String> holder =
          isPresent(wanted, observed) ? Optional.empty() : holder(wanted.name(), observed.stack());
      if (holder.isPresent()) {
        result = result.blockedBy(StackPolicy.finding(Code.NAME_TAKEN, observed, holder.get()));
      }
    }
    return result;
  }

  private static boolean isPresent(LoadBalancer wanted, ObservedStack observed) {
    return observed.loadBalancers().stream()
        .anyMatch(p -> p.resource().id().equals(wanted.id()) && p.resource().canBecome(wanted));
  }

  private Optional<String> holder(String name, StackId stack) {
    Arn other = taken.get(name);
    if (other != null) {
      return Optional.of("load balancer name " + name + " is taken by " + other.value());
    }
    StackId first = claimed.getOrDefault(name, stack);
    return first.equals(stack)
        ? Optional.empty()
        : Optional.of("group " + first.value() + " asks for load balancer name " + name + ", too");
  }
}
