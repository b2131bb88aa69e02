package io.albedo.planner.lower;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives clients of Ingresses that move to another group the time to go there. */
final class MoveLowering {

  private static final Set<Phase> FORGETTING =
      EnumSet.of(Phase.RULES_REMOVED, Phase.LISTENERS_REMOVED, Phase.LOAD_BALANCERS_REMOVED);

  private final OperationNames names;
  private final List<ObjectName> moving;
  private final int drainSeconds;

  MoveLowering(OperationNames names, List<ObjectName> moving, int drainSeconds) {
    this.names = names;
    this.moving = moving;
    this.drainSeconds = drainSeconds;
  }

  /**
   * The wait, if there is something to be waited with.
   *
   * @param steps what the load balancer forgets is among them
   */
  List<Step> lower(List<Step> steps, ObservedStack observed) {
    boolean waits = steps.stream().anyMatch(step -> step.phase() == Phase.CLIENTS_MOVED);
    boolean forgets = steps.stream().anyMatch(step -> FORGETTING.contains(step.phase()));
    if (moving.isEmpty() || drainSeconds == 0 || waits || !forgets) {
      return List.of();
    }
    return observed.loadBalancers().stream()
        .filter(balancer -> balancer.resource().id().equals(ResourceId.LOAD_BALANCER))
        .map(this::await)
        .toList();
  }

  private Step await(Present<LoadBalancer> balancer) {
    ResourceId id = balancer.resource().id();
    String who = moving.stream().map(ObjectName::text).collect(Collectors.joining(", "));
    return OperationDraft.of(Phase.CLIENTS_MOVED, names.next("await-moved", id), id, Mark.WAIT)
        .title(
            "wait until clients of Ingress "
                + who
                + " have left load balancer "
                + balancer.resource().name())
        .because("it is in another group now, with another address")
        .preserving("it is answered here as before")
        .call(new AddressCall.AwaitClientsMoved(balancer.arn(), drainSeconds));
  }
}
