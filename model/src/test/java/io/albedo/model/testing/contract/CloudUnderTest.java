package io.albedo.model.testing.contract;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;

/** An account with what {@link ContractAccount} says, whose waits take no time. */
public interface CloudUnderTest {

  OperationResult execute(Operation operation);

  /** All that belongs to stack {@link ContractAccount#STACK}, as it is now. */
  CloudState observe();
}
