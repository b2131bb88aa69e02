package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Transform;
import io.albedo.planner.translate.ConditionReader.Conditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a backend.
 *
 * @param guards what must let a request pass before the action, on HTTPS listeners
 */
record BackendPlan(
    Action action, AuthPlan guards, Conditions conditions, List<Transform> transforms) {

  BackendPlan {
    transforms = List.copyOf(transforms);
  }

  /** The actions in their order; empty if one of them cannot be made. */
  Optional<List<Action>> actions(boolean secure) {
    if (!secure) {
      return Optional.of(List.of(action));
    }
    return guards
        .actions()
        .map(
            first -> {
              List<Action> all = new ArrayList<>(first);
              all.add(action);
              return all;
            });
  }
}
