package io.albedo.planner.squeeze;

import io.albedo.model.alb.Action;
import io.albedo.planner.diff.RuleTransition;
import java.util.List;

/**
 * What is to happen to the rules of one listener.
 *
 * @param old its default actions before
 * @param meanwhile its default actions while rules change
 * @param coming its default actions in the end
 * @param serves whether requests reach it already
 */
public record Exchange(
    RuleTransition transition,
    List<Action> old,
    List<Action> meanwhile,
    List<Action> coming,
    boolean serves) {
  public Exchange {
    old = List.copyOf(old);
    meanwhile = List.copyOf(meanwhile);
    coming = List.copyOf(coming);
  }
}
