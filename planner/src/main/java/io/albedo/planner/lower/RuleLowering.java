package io.albedo.planner.lower;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Call.SetRulePriorities.Placement;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.diff.RuleTransition;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one listener, so that no request sees a third action in between.
 *
 * <pre>
 * before: 1 /a -> x    2 /b -> y    3 /* -> z
 * after:  1 /c -> w    2 /a -> x    3 /* -> z
 *
 * 1. new rules, below all live ones, highest precedence first:  5 /c -> w
 * 2. one SetRulePriorities: final places for what stays, and what goes below it in its old order:
 *                                            1 /c   2 /a   3 /*   4 /b
 * 3. what goes, from the bottom up:          delete /b
 * </pre>
 *
 * <p>A place is left free above what is parked, by which {@link ServingGroups} knows it if the plan
 * stops there. New rules whose final places are the next free ones are made in these.
 *
 * <p>A request that a new rule takes in step 1 was matched by nothing before. In step 2 all places
 * change at once. In step 3 a request that still reaches a rule that goes was its request before,
 * and the next one that would match it is only deleted earlier if it lies below.
 *
 * <p>Rules of others keep their places, and ours are put around them. What goes only moves down, so
 * that it never comes before one of these; what is parked may lie above some that are below all
 * live rules of ours, but its final place is no lower than that.
 */
final class RuleLowering {

  /** Source: RulePriorityPair in the Elastic Load Balancing API reference. */
  static final int LAST_PRIORITY = 50_000;

  private final OperationNames names;
  private final TagLowering tags;
  private final RuleTransition transition;
  private final ResourceId listener;
  private final FreePlaces free;
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  RuleLowering(OperationNames names, ResourceId listener, RuleTransition transition) {
    this.names = names;
    this.tags = new TagLowering(names);
    this.listener = listener;
    this.transition = transition;
    this.free = new FreePlaces(transition.foreign());
  }

  /** All steps. */
  List<Step> lower() {
    return lower(0);
  }

  /**
   * The same.
   *
   * @param made how many more wanted rules are there already, in their final places
   */
  List<Step> lower(int made) {
    List<Present<ListenerRule>> removed = transition.removed();
    rememberPlaces();
    compactIfFull();
    addParked();
    modifyInPlace();
    place(removed, made);
    removed.reversed().forEach(r -> delete(Phase.RULES_REMOVED, r));
    transition.staying().forEach(this::tag);
    return steps;
  }

  private void rememberPlaces() {
    transition.staying().forEach(k -> remember(k.present()));
    transition.removed().forEach(this::remember);
  }

  private void remember(Present<ListenerRule> rule) {
    places.put(rule.handle(), rule.resource().priority());
  }

  /**
   * Where live rules reach the last priority there is no place below them: they move up first, each
   * as far as it does not pass a rule of others.
   */
  private void compactIfFull() {
    if (parkedPlaces().stream().allMatch(place -> place <= LAST_PRIORITY)) {
      return;
    }
    List<Placement> placements = new ArrayList<>();
    List<Map.Entry<String, Integer>> inOrder =
        places.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    int next = 0;
    for (Map.Entry<String, Integer> live : inOrder) {
      next = free.after(Math.max(next, free.takenAbove(live.getValue())));
      place(Token.of(new Arn(live.getKey())), live.getValue(), next, placements);
      live.setValue(next);
    }
    setPriorities(Phase.ROOM, placements, "live rules reach the last priority");
  }

  private int lowestPlace() {
    return places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Those of the new rules until all take their final places; a parked one only moves up. */
  private List<Integer> parkedPlaces() {
    List<Integer> next = free.after(lowestPlace(), transition.added().size());
    boolean areFinal =
        next.equals(transition.added().stream().map(ListenerRule::priority).toList());
    return areFinal ? next : free.after(free.after(lowestPlace()), transition.added().size());
  }

  private void addParked() {
    List<Integer> parkedPlaces = parkedPlaces();
    for (int i = 0; i < parkedPlaces.size(); i++) {
      ListenerRule rule = transition.added().get(i);
      ListenerRule parked = rule.withPriority(parkedPlaces.get(i));
      steps.add(
          draft(Phase.RULES_ADDED, "create", rule.id(), Mark.CREATE)
              .title("create rule " + rule.id().id() + ": " + RuleText.of(rule))
              .because("does not exist yet")
              .preserving(places.isEmpty() ? "" : "live rules keep precedence until all are placed")
              .call(new Call.CreateRule(parked)));
    }
  }

  private void modifyInPlace() {
    for (RuleTransition.Kept pair : transition.modified()) {
      steps.add(
          draft(Phase.RULES_SWITCHED, "modify", pair.wanted().id(), Mark.UPDATE)
              .title("change rule " + pair.wanted().id().id() + ": " + RuleText.of(pair.wanted()))
              .because(RuleText.difference(pair.present().resource(), pair.wanted()))
              .preserving("it goes on matching the same requests")
              .call(
                  new Call.ModifyRule(
                      pair.present().arn(),
                      pair.wanted().conditions(),
                      pair.wanted().actions(),
                      pair.wanted().transforms())));
    }
  }

  private void place(List<Present<ListenerRule>> going, int made) {
    List<Placement> placements = new ArrayList<>();
    transition
        .kept()
        .forEach(
            k -> place(k.present().arn(), placeOf(k.present()), k.wanted().priority(), placements));
    List<Integer> parkedPlaces = parkedPlaces();
    for (int i = 0; i < parkedPlaces.size(); i++) {
      ListenerRule rule = transition.added().get(i);
      Token<Arn> arn = Token.reference(rule.id(), Attribute.RULE_ARN);
      place(arn, parkedPlaces.get(i), rule.priority(), placements);
    }
    placeBelow(lastWanted(made), going, placements);
    setPriorities(
        Phase.RULES_SWITCHED, placements, "all rules take their final places in one step");
  }

  /** The lowest place of what is wanted, which takes the places from 1 on. */
  private int lastWanted(int made) {
    int wanted = (int) transition.staying().count() + transition.added().size() + made;
    return free.last(wanted);
  }

  /** What goes must lie below everything wanted, and never moves up. */
  private void placeBelow(
      int wanted, List<Present<ListenerRule>> going, List<Placement> placements) {
    int last = wanted;
    for (Present<ListenerRule> rule : going) {
      int place = placeOf(rule);
      last = place > last ? place : free.after(last);
      place(rule.arn(), place, last, placements);
    }
  }

  private int placeOf(Present<ListenerRule> rule) {
    return Optional.ofNullable(places.get(rule.handle())).orElseThrow();
  }

  private static void place(Token<Arn> rule, int present, int wanted, List<Placement> placements) {
    if (present != wanted) {
      placements.add(new Placement(rule, wanted));
    }
  }

  private void setPriorities(Phase phase, List<Placement> placements, String reason) {
    if (!placements.isEmpty()) {
      steps.add(
          draft(phase, "order-rules", listener, Mark.UPDATE)
              .title("move " + RuleText.count(placements.size()) + " of " + listener)
              .because(reason)
              .preserving("all places change at once")
              .call(new Call.SetRulePriorities(placements)));
    }
  }

  private void delete(Phase phase, Present<ListenerRule> rule) {
    steps.add(
        draft(phase, "delete", rule.resource().id(), Mark.DELETE)
            .title("delete rule " + rule.resource().id().id() + ": " + RuleText.of(rule.resource()))
            .because("nothing in the cluster asks for it any more")
            .preserving("its requests are answered as wanted from here on")
            .call(new Call.DeleteRule(rule.arn())));
  }

  private void tag(RuleTransition.Kept kept) {
    steps.addAll(
        tags.lower(
            Phase.TAGS,
            kept.wanted().id(),
            kept.present().arn(),
            kept.present().resource().tags(),
            kept.wanted().tags()));
  }

  private OperationDraft draft(Phase phase, String verb, ResourceId resource, Mark mark) {
    return OperationDraft.of(phase, names.next(verb, resource), resource, mark);
  }
}
