package io.albedo.planner.check;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import java.util.List;

/** What a listener does with a request. */
public record Answer(List<Action> actions, List<Transform> transforms) {

  public Answer {
    actions = List.copyOf(actions);
    transforms = List.copyOf(transforms);
  }

  static Answer of(ListenerRule rule) {
    return new Answer(rule.actions(), rule.transforms());
  }

  static Answer byDefault(Listener listener) {
    return new Answer(listener.defaultActions(), List.of());
  }
}
