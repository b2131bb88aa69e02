package io.albedo.planner.lower;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.Change;
import io.albedo.planner.diff.RuleTransition;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A listener that is there, and what becomes of its rules and its default action.
 *
 * @param live all rules it has, by rising priority
 */
record ListenerSwitch(
    Listener wanted,
    Present<Listener> present,
    List<Present<ListenerRule>> live,
    RuleTransition rules) {

  /**
   * The listeners of which rules or default actions change.
   *
   * @param transitions those of the rules among the changes, in the same order
   */
  static List<ListenerSwitch> among(
      List<Change> changes, List<RuleTransition> transitions, ObservedStack observed) {
    Map<String, ListenerSwitch> found = new LinkedHashMap<>();
    Iterator<RuleTransition> next = transitions.iterator();
    for (Change change : changes) {
      if (change instanceof Change.Rules rules) {
        RuleTransition transition = next.next();
        rules
            .kept()
            .ifPresent(
                l ->
                    found.put(
                        l.handle(),
                        new ListenerSwitch(rules.listener(), l, rules.present(), transition)));
      }
    }
    for (Change change : changes) {
      if (change instanceof Change.Update<?>(Listener wanted, Present<?> present)
          && present.resource() instanceof Listener have
          && !have.id().isFrontend()) {
        Present<Listener> listener = new Present<>(have, present.handle());
        found.computeIfAbsent(
            present.handle(),
            h ->
                ofDefaultAction(
                    wanted,
                    listener,
                    observed.rulesOf(listener),
                    observed.foreignRulesOf(listener)));
      }
    }
    return List.copyOf(found.values());
  }

  private static ListenerSwitch ofDefaultAction(
      Listener wanted,
      Present<Listener> present,
      List<Present<ListenerRule>> live,
      List<Present<ListenerRule>> foreign) {
    List<RuleTransition.Kept> kept =
        live.stream()
            .filter(rule -> !foreign.contains(rule))
            .map(rule -> new RuleTransition.Kept(rule.resource(), rule))
            .toList();
    return new ListenerSwitch(
        wanted, present, live, new RuleTransition(kept, List.of(), List.of(), List.of(), foreign));
  }

  List<Action> liveDefault() {
    return present.resource().defaultActions();
  }

  int port() {
    return wanted.port();
  }

  /** So many priorities below all live rules of ours and all that are added and may be parked. */
  List<Integer> freePriorities(int count) {
    List<Present<ListenerRule>> ours =
        live.stream().filter(rule -> !rules.foreign().contains(rule)).toList();
    int last = ours.isEmpty() ? 0 : ours.getLast().resource().priority();
    int added = rules.added().size() + 1;
    List<Integer> places =
        new FreePlaces(rules.foreign()).after(Math.max(last, ours.size()), added + count);
    return places.subList(added, added + count);
  }
}
