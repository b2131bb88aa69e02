package io.albedo.planner.route;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import java.util.List;
import java.util.Optional;

/**
 * What a listener does with a request.
 *
 * @param rule the rule that matched; empty for the default actions
 * @param actions of the rule or of the listener, in their order
 * @param outcome what the last action means for the request
 */
public record Routing(Optional<ListenerRule> rule, List<Action> actions, Outcome outcome) {

  public Routing {
    actions = List.copyOf(actions);
  }

  /** The actions before the last: authentication and token validation. */
  public List<Action> checks() {
    return actions.subList(0, Math.max(0, actions.size() - 1));
  }
}
