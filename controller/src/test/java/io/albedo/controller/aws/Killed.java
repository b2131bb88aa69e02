package io.albedo.controller.aws;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;

/** A controller that dies after some operations: AWS has done the last one, and nobody knows. */
final class Killed implements OperationExecutor {

  /** The end of a controller. */
  static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final OperationExecutor executor;
  private int left;

  Killed(OperationExecutor executor, int after) {
    this.executor = executor;
    this.left = after;
  }

  @Override
  public OperationResult execute(Operation operation) {
    var unused = executor.execute(operation);
    left--;
    if (left == 0) {
      throw new Death();
    }
    return unused;
  }
}
