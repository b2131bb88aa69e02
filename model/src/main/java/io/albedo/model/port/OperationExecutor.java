package io.albedo.model.port;

import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;

/**
 * Carries out operations one by one, without any decision of its own. All references of the
 * operation are bound ({@link io.albedo.model.plan.Bindings}) before it arrives.
 */
public interface OperationExecutor {

  /** Never throws for what the world does: a refusal is a result. */
  OperationResult execute(Operation operation);
}
