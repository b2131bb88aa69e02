package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Call.SetRulePriorities.Placement;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.RuleTransition;
import io.albedo.planner.diff.RuleTransition.Kept;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import io.albedo.planner.squeeze.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One listener on the way: which of its rules are there, and where. Wanted rules are made in their
 * final places, for which those that are there must first be moved below.
 */
final class SqueezedListener {

  private static final String SAFE = "every request gets its old or its new answer";

  private final OperationNames names;
  private final Adoption adoption;
  private final ResourceId listener;
  private final RuleTransition transition;
  private final FreePlaces free;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, ListenerRule> turned = new HashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> raised = new HashSet<>();
  private final Set<Integer> made = new HashSet<>();

  SqueezedListener(
      OperationNames names, Adoption adoption, ResourceId listener, RuleTransition transition) {
    this.names = names;
    this.adoption = adoption;
    this.listener = listener;
    this.transition = transition;
    this.free = new FreePlaces(transition.foreign());
    transition.staying().forEach(k -> remember(k.present()));
    transition.removed().forEach(this::remember);
  }

  private void remember(Present<ListenerRule> rule) {
    places.put(rule.handle(), rule.resource().priority());
  }

  /**
   * The calls of a move, after those that came before it on any listener.
   *
   * @param safe whether that is known of the whole way
   */
  List<Step> carryOut(Move move, boolean safe, List<Step> before) {
    List<Step> steps = new ArrayList<>();
    switch (move) {
      case Move.Create m -> {
        made.add(m.rule().priority());
        raise(List.of(), steps);
        steps.add(create(m.rule()));
      }
      case Move.Delete m -> steps.add(delete(m.rule()));
      case Move.Turn m -> steps.add(turn(m.rule(), m.into()));
      case Move.Raise m -> raise(m.rules(), steps);
    }
    return chained(steps, safe, before);
  }

  private static List<Step> chained(List<Step> steps, boolean safe, List<Step> before) {
    List<Step> chained = new ArrayList<>();
    Step last = before.isEmpty() ? null : before.getLast();
    for (Step step : steps) {
      Operation.Builder operation =
          Operation.builder().from(step.operation()).preserves(safe ? SAFE : "");
      if (last != null) {
        operation.addDependsOn(last.operation().id());
      }
      last = new Step(step.phase(), operation.build());
      chained.add(last);
    }
    return chained;
  }

  private Step create(ListenerRule rule) {
    return draft("create", rule.id(), Mark.CREATE)
        .title("create rule " + rule.id().id() + ": " + RuleText.of(rule))
        .because("does not exist yet")
        .call(new Call.CreateRule(rule));
  }

  private Step delete(Present<ListenerRule> rule) {
    places.remove(rule.handle());
    gone.add(rule.handle());
    ResourceId id = rule.resource().id();
    return draft("delete", id, Mark.DELETE)
        .title("delete rule " + id.id() + ": " + RuleText.of(rule.resource()))
        .because("nothing in the cluster asks for it any more, and it makes room")
        .call(new Call.DeleteRule(rule.arn()));
  }

  private Step turn(Present<ListenerRule> rule, ListenerRule into) {
    turned.put(rule.handle(), into);
    return draft("modify", into.id(), Mark.UPDATE)
        .title("turn rule " + rule.resource().id().id() + " into " + RuleText.of(into))
        .because("there is no room for another rule beside it")
        .call(
            new Call.ModifyRule(rule.arn(), into.conditions(), into.actions(), into.transforms()));
  }

  /** What is not raised goes below all final places, unless it is below those in use already. */
  private void raise(List<Move.Raised> rules, List<Step> steps) {
    Map<String, Integer> next = new LinkedHashMap<>();
    rules.forEach(r -> next.put(r.rule().handle(), r.priority()));
    raised.addAll(next.keySet());
    List<String> rest =
        places.keySet().stream()
            .filter(handle -> !raised.contains(handle))
            .sorted(Comparator.comparingInt(this::placeOf))
            .toList();
    int lowest = Math.max(lowest(made.stream()), lowest(raised.stream().map(h -> place(h, next))));
    if (rest.stream().anyMatch(handle -> placeOf(handle) <= lowest)) {
      int place = lastWanted();
      for (String handle : rest) {
        place = free.after(place);
        next.put(handle, place);
      }
    }
    move(next, steps);
  }

  /** The lowest place of what is wanted, rules of others left out. */
  private int lastWanted() {
    return free.last((int) transition.staying().count() + transition.added().size());
  }

  private int place(String handle, Map<String, Integer> next) {
    return next.getOrDefault(handle, placeOf(handle));
  }

  private static int lowest(Stream<Integer> places) {
    return places.mapToInt(Integer::intValue).max().orElse(0);
  }

  private void move(Map<String, Integer> next, List<Step> steps) {
    List<Placement> placements = new ArrayList<>();
    next.forEach(
        (handle, place) -> {
          if (placeOf(handle) != place) {
            placements.add(new Placement(Token.of(new Arn(handle)), place));
          }
        });
    places.putAll(next);
    if (!placements.isEmpty()) {
      steps.add(
          draft("order-rules", listener, Mark.UPDATE)
              .title("move " + RuleText.count(placements.size()) + " of " + listener)
              .because("new rules get their final places above those that are there")
              .call(new Call.SetRulePriorities(placements)));
    }
  }

  private int placeOf(String handle) {
    return places.getOrDefault(handle, 0);
  }

  /** What is left to do when all wanted rules are there. */
  List<Step> rest() {
    List<Kept> kept = new ArrayList<>();
    transition.kept().forEach(k -> kept.add(new Kept(k.wanted(), placed(k.present()))));
    List<Kept> modified = new ArrayList<>();
    transition.modified().forEach(k -> modified.add(new Kept(k.wanted(), placed(k.present()))));
    List<Present<ListenerRule>> removed = new ArrayList<>();
    for (Present<ListenerRule> rule : transition.removed()) {
      ListenerRule into = turned.get(rule.handle());
      if (into != null) {
        kept.add(new Kept(adoption.adopt(into, rule.resource()), placed(rule)));
      } else if (!gone.contains(rule.handle())) {
        removed.add(placed(rule));
      }
    }
    return new RuleLowering(
            names,
            listener,
            new RuleTransition(kept, modified, List.of(), removed, transition.foreign()))
        .lower(made.size());
  }

  private Present<ListenerRule> placed(Present<ListenerRule> rule) {
    return new Present<>(rule.resource().withPriority(placeOf(rule.handle())), rule.handle());
  }

  private OperationDraft draft(String verb, ResourceId resource, Mark mark) {
    return OperationDraft.of(Phase.ROOM, names.next(verb, resource), resource, mark);
  }
}
