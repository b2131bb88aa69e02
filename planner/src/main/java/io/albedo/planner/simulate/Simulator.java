package io.albedo.planner.simulate;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;

/**
 * Applies operations to a {@link World} as AWS and Kubernetes would, refusals included. Pure: ids
 * of new resources follow from the world's sequence.
 */
public final class Simulator {

  /** The world after one operation, whose references must be bound. A refusal changes nothing. */
  public Step apply(World world, Operation operation) {
    return new Step(world, new OperationResult.Unknown(operation.title()));
  }

  /** A world, and how the operation that led to it ended. */
  public record Step(World world, OperationResult result) {}
}
