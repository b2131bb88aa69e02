package io.albedo.planner.policy;

import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Withheld;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Parts operations, one after the other, into those that pass and those that do not. */
final class Sieve {

  private final LiveTraffic live;
  private final Dependents dependents = new Dependents();
  private final List<Operation> all = new ArrayList<>();
  private final Map<OperationId, String> reasons = new LinkedHashMap<>();

  Sieve(LiveTraffic live) {
    this.live = live;
  }

  /**
   * The next operation; what it depends on has been put in before.
   *
   * @param refusal why it cannot be carried out without what is withheld, if that is known
   * @param objection what the policy has against it
   */
  void put(
      Operation operation,
      Optional<String> refusal,
      Function<LiveTraffic, Optional<String>> objection) {
    all.add(operation);
    Optional<Operation> obstacle = dependents.obstacle(operation);
    refusal
        .or(() -> objection.apply(live))
        .or(() -> obstacle.map(earlier -> "needs what is withheld: " + earlier.title()))
        .ifPresent(
            why -> {
              boolean possible = obstacle.isEmpty() && refusal.isEmpty();
              reasons.put(operation.id(), why);
              dependents.withhold(operation, possible && live.standsInFor(operation));
            });
  }

  /** What passed, and what did not. */
  Selection selection() {
    Set<OperationId> awaited = awaited();
    List<Operation> kept = new ArrayList<>();
    List<Withheld> withheld = new ArrayList<>();
    for (Operation operation : all) {
      String reason = reasons.get(operation.id());
      if (reason == null && awaited.contains(operation.id())) {
        kept.add(operation);
      } else if (reason != null && operation.mark() != Mark.WAIT) {
        withheld.add(Withheld.of(operation, reason));
      }
    }
    return new Selection(kept, withheld);
  }

  /** All that passed but the waits for which nobody waits any more. */
  private Set<OperationId> awaited() {
    Set<OperationId> followed = new HashSet<>();
    all.forEach(o -> followed.addAll(o.dependsOn()));
    Set<OperationId> awaited = new HashSet<>();
    Set<OperationId> needed = new HashSet<>();
    for (Operation operation : all.reversed()) {
      OperationId id = operation.id();
      boolean idle = operation.mark() == Mark.WAIT && followed.contains(id) && !needed.contains(id);
      if (!reasons.containsKey(id) && !idle) {
        awaited.add(id);
        needed.addAll(operation.dependsOn());
      }
    }
    return awaited;
  }
}
