package io.albedo.planner.testing;

import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Carries plans out in simulation, as the controller would: what depends on an operation that did
 * not succeed is skipped, everything else goes on.
 */
public final class PlanRun {

  private final Simulator simulator;
  private final Function<Call, Optional<CloudFailure>> mishaps;
  private final List<Operation> applied = new ArrayList<>();
  private World world;

  /**
   * A run that has not begun.
   *
   * @param mishaps which calls fail, though AWS could carry them out
   */
  public PlanRun(Options options, World world, Function<Call, Optional<CloudFailure>> mishaps) {
    this.simulator = new Simulator(options.quotas());
    this.world = world;
    this.mishaps = mishaps;
  }

  public World world() {
    return world;
  }

  /** What was carried out, in order. */
  public List<Operation> applied() {
    return List.copyOf(applied);
  }

  /** An operation that failed. */
  public record Failure(Operation operation, CloudFailure failure) {}

  /** Carries out all that can be, and tells what failed. */
  public List<Failure> execute(Plan plan) {
    List<Failure> failures = new ArrayList<>();
    Set<OperationId> notApplied = new HashSet<>();
    for (GroupPlan group : plan.groups()) {
      for (Operation operation : group.operations()) {
        if (operation.dependsOn().stream().anyMatch(notApplied::contains)) {
          notApplied.add(operation.id());
        } else {
          execute(operation)
              .ifPresent(
                  failure -> {
                    notApplied.add(operation.id());
                    failures.add(new Failure(operation, failure));
                  });
        }
      }
    }
    return failures;
  }

  private Optional<CloudFailure> execute(Operation operation) {
    Optional<CloudFailure> mishap = mishaps.apply(operation.call());
    if (mishap.isPresent()) {
      return mishap;
    }
    Simulator.Step step = simulator.apply(world, operation);
    world = step.world();
    if (step.result() instanceof OperationResult.Applied) {
      applied.add(operation);
    }
    return step.result() instanceof OperationResult.Failed(CloudFailure failure)
        ? Optional.of(failure)
        : Optional.empty();
  }
}
