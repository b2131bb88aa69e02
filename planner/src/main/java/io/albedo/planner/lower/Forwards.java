package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where actions send requests. */
final class Forwards {

  private Forwards() {}

  /** The target groups that get some of the requests; one of weight 0 gets none. */
  static Set<Token<Arn>> of(List<Action> actions) {
    return Action.forwardedTo(actions)
        .filter(tuple -> tuple.weight().orElse(1) > 0)
        .map(TargetGroupTuple::targetGroup)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
