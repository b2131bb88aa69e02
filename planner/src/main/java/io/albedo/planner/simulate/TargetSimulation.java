package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.TargetType;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.plan.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Load balancers as targets. Sources: RegisterTargets in the Elastic Load Balancing API reference,
 * and "Application Load Balancers as targets" in the user guide of Network Load Balancers: a target
 * group takes one load balancer, which must have a listener on the port.
 */
final class TargetSimulation {

  private final Draft draft;

  TargetSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> register(Call.RegisterTargets call) {
    TargetRegistration registration = call.registration();
    Arn group = known(registration.targetGroup());
    check(registration);
    ObservedTarget target = target(registration);
    List<ObservedTarget> present = draft.targets.getOrDefault(group, List.of());
    if (present.stream().anyMatch(t -> !isSame(t, target))) {
      throw new Refusal("TooManyTargets", "'" + group + "' has a load balancer already");
    }
    draft.targets.put(group, List.of(target));
    return Map.of();
  }

  private void check(TargetRegistration registration) {
    int group = draft.targetGroup(registration.targetGroup());
    if (draft.targetGroups.get(group).spec().targetType() != TargetType.ALB) {
      throw new Refusal("InvalidTarget", "the target group takes no load balancers");
    }
    Arn balancer = known(registration.target());
    boolean application =
        draft.loadBalancers.get(draft.loadBalancer(registration.target())).spec().type()
            == LoadBalancerType.APPLICATION;
    boolean listens =
        draft.listeners.stream()
            .anyMatch(
                l -> l.loadBalancer().equals(balancer) && l.spec().port() == registration.port());
    if (!application || !listens) {
      throw new Refusal(
          "InvalidTarget", "'" + balancer + "' has no listener on port " + registration.port());
    }
  }

  /** What is not registered counts as taken out. */
  Map<Attribute, String> deregister(Call.DeregisterTargets call) {
    Arn group = known(call.registration().targetGroup());
    draft.targetGroup(call.registration().targetGroup());
    ObservedTarget target = target(call.registration());
    draft.targets.computeIfPresent(
        group, (any, have) -> have.stream().filter(t -> !isSame(t, target)).toList());
    return Map.of();
  }

  /** Whether a load balancer is a target of any target group, and so cannot be deleted. */
  boolean isTarget(Arn loadBalancer) {
    return draft.targets.values().stream()
        .flatMap(List::stream)
        .anyMatch(t -> t.id().equals(loadBalancer.value()));
  }

  private static ObservedTarget target(TargetRegistration registration) {
    return new ObservedTarget(
        known(registration.target()).value(),
        OptionalInt.of(registration.port()),
        Optional.empty(),
        Optional.empty());
  }

  private static boolean isSame(ObservedTarget one, ObservedTarget other) {
    return one.id().equals(other.id()) && one.port().equals(other.port());
  }
}
