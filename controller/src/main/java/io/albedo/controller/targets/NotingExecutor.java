package io.albedo.controller.targets;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;

/** Carries operations out, and has what came of them remembered. */
record NotingExecutor(OperationExecutor executor, RememberedCloud memory)
    implements OperationExecutor {

  @Override
  public OperationResult execute(Operation operation) {
    OperationResult result = new OperationResult.Unknown("it was broken off");
    try {
      result = executor.execute(operation);
      return result;
    } finally {
      memory.note(operation, result);
    }
  }
}
