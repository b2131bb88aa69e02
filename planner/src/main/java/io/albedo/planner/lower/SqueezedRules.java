package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Listener;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.diff.Change;
import io.albedo.planner.diff.RuleTransition;
import io.albedo.planner.order.Step;
import io.albedo.planner.squeeze.Exchange;
import io.albedo.planner.squeeze.Move;
import io.albedo.planner.squeeze.Way;
import io.albedo.planner.squeeze.WayFinder;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of all listeners of a load balancer where old and new ones do not fit side by side:
 * first whatever brings the new ones in, move by move, then as usual.
 *
 * <pre>
 * quota 2, before: 1 /a -> x    2 /b -> y
 *          after:  1 /c -> w    2 /b -> y
 *
 * 1. a way that needs no more room, each move of which is safe:  delete /a, create /c
 * 2. as {@link RuleLowering} does it: final places, and what still is to go
 * </pre>
 */
final class SqueezedRules {

  private final OperationNames names;
  private final Adoption adoption;
  private final List<Change.Rules> lists;
  private final List<RuleTransition> transitions;

  SqueezedRules(
      OperationNames names,
      Adoption adoption,
      List<Change.Rules> lists,
      List<RuleTransition> transitions) {
    this.names = names;
    this.adoption = adoption;
    this.lists = lists;
    this.transitions = transitions;
  }

  List<Step> lower(int room) {
    Way way = WayFinder.find(exchanges(), room);
    List<SqueezedListener> listeners = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      listeners.add(
          new SqueezedListener(names, adoption, lists.get(i).listener().id(), transitions.get(i)));
    }
    List<Step> steps = new ArrayList<>();
    for (Move move : way.moves()) {
      steps.addAll(listeners.get(move.listener()).carryOut(move, way.safe() && !shared(), steps));
    }
    listeners.forEach(l -> steps.addAll(l.rest()));
    return steps;
  }

  /** Ways are found as if rules of others were not there: then only a rehearsal can tell. */
  private boolean shared() {
    return lists.stream().anyMatch(list -> !list.foreign().isEmpty());
  }

  private List<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      exchanges.add(exchange(lists.get(i), transitions.get(i)));
    }
    return exchanges;
  }

  /** Nobody is let in to a new listener before its rules are complete. */
  private Exchange exchange(Change.Rules list, RuleTransition transition) {
    Listener asked = list.listener();
    Listener have = list.kept().map(p -> p.resource()).orElse(asked);
    Listener wanted = adoption.adopt(asked, have);
    List<Action> meanwhile =
        wanted.protocol() == have.protocol() ? have.defaultActions() : wanted.defaultActions();
    return new Exchange(
        transition,
        have.defaultActions(),
        meanwhile,
        wanted.defaultActions(),
        list.kept().isPresent());
  }
}
