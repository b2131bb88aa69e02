package io.albedo.controller.metrics;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.plan.GroupPlan;

/** Counts operations. */
public record OperationCount(LoopMetrics metrics) implements ExecutionListener {

  @Override
  public void begins(GroupPlan group) {}

  @Override
  public void ended(OperationOutcome operation) {
    metrics.operationEnded(operation.operation().call().api(), operation.result());
  }
}
