package io.albedo.planner.policy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.canonical.ObservedStack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what is retained follow the target groups of others when these are replaced.
 *
 * <pre>
 * retained: forward to arn:...:targetgroup/web/1, which has the identity shop/web-api:80
 * aimed:    forward to whatever has the identity shop/web-api:80 in the end
 * </pre>
 */
final class TargetGroupFollower {

  private final Map<String, ResourceId> wanted = new HashMap<>();

  TargetGroupFollower(AlbGraph wanted, ObservedStack observed) {
    observed.targetGroups().stream()
        .filter(present -> wanted.find(present.resource().id()).isPresent())
        .forEach(present -> this.wanted.put(present.handle(), present.resource().id()));
  }

  ListenerRule follow(ListenerRule rule) {
    return Canonical.of(rule.withActions(follow(rule.actions())));
  }

  Listener follow(Listener listener) {
    return Canonical.of(
        Listener.builder()
            .from(listener)
            .defaultActions(follow(listener.defaultActions()))
            .build());
  }

  private List<Action> follow(List<Action> actions) {
    return actions.stream().map(this::follow).toList();
  }

  private Action follow(Action action) {
    return action instanceof Action.Forward forward
        ? new Action.Forward(
            forward.targetGroups().stream().map(this::follow).toList(), forward.stickiness())
        : action;
  }

  private TargetGroupTuple follow(TargetGroupTuple tuple) {
    return tuple
        .targetGroup()
        .known()
        .map(Arn::value)
        .map(wanted::get)
        .map(id -> Token.<Arn>reference(id, Attribute.TARGET_GROUP_ARN))
        .map(token -> new TargetGroupTuple(token, tuple.weight()))
        .orElse(tuple);
  }
}
