package io.albedo.planner.check;

import io.albedo.model.cloud.Quotas;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries a plan out in simulation, and says where AWS would refuse an operation: a dangling
 * reference, a priority taken twice, a quota exceeded, a resource still in use.
 */
public final class PlanChecker {

  private final Simulator simulator;

  public PlanChecker(Quotas quotas) {
    this.simulator = new Simulator(quotas);
  }

  /** The first operation that would be refused, if any. */
  public Optional<Objection> check(World world, Bindings bindings, List<Operation> operations) {
    World now = world;
    Bindings known = bindings;
    Placeholders placeholders = new Placeholders();
    for (Operation operation : operations) {
      Simulator.Step step = simulator.apply(now, rehearsed(operation, known, placeholders));
      if (step.result() instanceof OperationResult.Failed failed) {
        return Optional.of(
            new Objection(operation, failed.failure().code(), failed.failure().message()));
      }
      known = known.after(operation, step.result());
      now = step.world();
    }
    return Optional.empty();
  }

  /** The worlds before and after each operation, none of which must be refused. */
  public List<World> worlds(World world, Bindings bindings, List<Operation> operations) {
    List<World> worlds = new ArrayList<>(List.of(world));
    Bindings known = bindings;
    Placeholders placeholders = new Placeholders();
    for (Operation operation : operations) {
      Simulator.Step step =
          simulator.apply(worlds.getLast(), rehearsed(operation, known, placeholders));
      known = known.after(operation, step.result());
      worlds.add(step.world());
    }
    return worlds;
  }

  private static Operation rehearsed(
      Operation operation, Bindings known, Placeholders placeholders) {
    Operation bound = known.bind(operation);
    return Operation.builder().from(bound).call(placeholders.fill(bound.call())).build();
  }

  /** An operation and why it would be refused. */
  public record Objection(Operation operation, String code, String message) {}
}
