package io.albedo.planner.policy;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import java.util.List;
import java.util.stream.Stream;

/** The target groups that exist and to which actions forward, by ARN. */
final class ForwardTargets {

  private ForwardTargets() {}

  static Stream<String> of(List<Action> actions) {
    return Action.forwardedTo(actions)
        .flatMap(t -> t.targetGroup().known().stream())
        .map(Arn::value);
  }
}
