package io.albedo.controller.targets;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;

/** Ends a controller after some operations. */
final class Killing {

  private int left;

  Killing(int operations) {
    this.left = operations;
  }

  /** Nobody hears of it. */
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  synchronized OperationResult execute(Operation operation, OperationExecutor honest) {
    if (left < 0) {
      throw new Killed();
    }
    OperationResult result = honest.execute(operation);
    left--;
    if (left < 0) {
      throw new Killed();
    }
    return result;
  }

  boolean hasKilled() {
    return left < 0;
  }
}
