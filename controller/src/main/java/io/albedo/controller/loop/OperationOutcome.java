package io.albedo.controller.loop;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;

/**
 * How one operation ended.
 *
 * @param operation as planned, with its references unresolved
 */
public record OperationOutcome(Operation operation, OperationResult result) {

  public boolean isApplied() {
    return result instanceof OperationResult.Applied;
  }
}
