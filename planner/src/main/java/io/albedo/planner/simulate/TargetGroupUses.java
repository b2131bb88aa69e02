package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.ObservedListener;
import java.util.List;
import java.util.stream.Stream;

/** Which load balancers use a target group. */
final class TargetGroupUses {

  private final Draft draft;

  TargetGroupUses(Draft draft) {
    this.draft = draft;
  }

  /** Load balancers with a rule or a default action that forwards to the target group. */
  Stream<Arn> uses(Arn targetGroup) {
    return Stream.concat(
        draft.listeners.stream()
            .filter(l -> refers(l.spec().defaultActions(), targetGroup))
            .map(ObservedListener::loadBalancer),
        draft.rules.stream()
            .filter(r -> refers(r.spec().actions(), targetGroup))
            .flatMap(r -> loadBalancerOf(r.listener())));
  }

  /**
   * Refuses actions whose target groups do not exist, or serve another load balancer. Source: quota
   * "Load balancers per target group" of Application Load Balancers.
   */
  void check(List<Action> actions, Arn loadBalancer) {
    targetGroups(actions)
        .forEach(
            targetGroup -> {
              draft.targetGroup(io.albedo.model.alb.Token.of(targetGroup));
              if (uses(targetGroup).anyMatch(l -> !l.equals(loadBalancer))) {
                throw new Refusal(
                    "TargetGroupAssociationLimit",
                    "'" + targetGroup + "' is associated with another load balancer");
              }
            });
  }

  private Stream<Arn> loadBalancerOf(Arn listener) {
    return draft.listeners.stream()
        .filter(l -> l.arn().equals(listener))
        .map(ObservedListener::loadBalancer);
  }

  private static boolean refers(List<Action> actions, Arn targetGroup) {
    return targetGroups(actions).anyMatch(targetGroup::equals);
  }

  private static Stream<Arn> targetGroups(List<Action> actions) {
    return Action.forwardedTo(actions).map(t -> known(t.targetGroup()));
  }
}
