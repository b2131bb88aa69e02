package io.albedo.planner;

import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.planner.check.Detours;
import io.albedo.planner.check.PlanChecker;
import io.albedo.planner.check.PlanChecker.Objection;
import io.albedo.planner.check.RequestWalk;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import io.albedo.planner.policy.Verdict;
import io.albedo.planner.simulate.World;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Operations that would lead to what a verdict allows, and what is seen when they are rehearsed.
 *
 * @param objection what AWS would refuse
 * @param detours by port, for listeners whose old and new rules do not fit side by side
 */
record PlanDraft(
    Verdict verdict,
    List<Operation> operations,
    Optional<Objection> objection,
    SortedMap<Integer, Detours> detours) {

  PlanDraft {
    operations = List.copyOf(operations);
    detours = Collections.unmodifiableSortedMap(new TreeMap<>(detours));
  }

  /** The draft, rehearsed if there is a world to do so. */
  static PlanDraft of(
      Verdict verdict,
      List<Step> steps,
      List<Operation> operations,
      Optional<Rehearsal> rehearsal,
      PlanChecker checker) {
    Optional<Objection> objection =
        rehearsal.flatMap(r -> checker.check(r.world(), r.bindings(), operations));
    SortedSet<Integer> squeezed = squeezed(steps);
    return new PlanDraft(
        verdict,
        operations,
        objection,
        squeezed.isEmpty() || objection.isPresent()
            ? new TreeMap<>()
            : detours(
                squeezed, rehearsal.map(r -> checker.worlds(r.world(), r.bindings(), operations))));
  }

  /** Where rules go, come or change only because there is no room. */
  private static SortedSet<Integer> squeezed(List<Step> steps) {
    return steps.stream()
        .filter(s -> s.phase() == Phase.ROOM)
        .map(Step::operation)
        .filter(o -> !(o.call() instanceof Call.SetRulePriorities))
        .map(o -> o.resource().listenerPort())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Without a rehearsal nothing is known. */
  private static SortedMap<Integer, Detours> detours(
      SortedSet<Integer> ports, Optional<List<World>> worlds) {
    SortedMap<Integer, Detours> detours = new TreeMap<>();
    ports.forEach(
        port ->
            detours.put(
                port,
                worlds
                    .map(w -> RequestWalk.along(w, port))
                    .orElseGet(() -> new Detours(List.of(), false))));
    return detours;
  }

  /** Ports at which requests are known to be answered otherwise for a while. */
  SortedSet<Integer> unsafe() {
    return detours.entrySet().stream()
        .filter(e -> !e.getValue().all().isEmpty())
        .map(e -> e.getKey())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  PlanDraft with(Verdict other) {
    return new PlanDraft(other, operations, objection, detours);
  }
}
