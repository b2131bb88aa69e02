package io.albedo.controller.loop;

import io.albedo.model.plan.GroupPlan;

/** Hears of a plan that is being carried out. */
public interface ExecutionListener {

  /** The operations of a group begin. */
  void begins(GroupPlan group);

  /** An operation has ended, or was skipped. */
  void ended(OperationOutcome operation);

  /** One that does not care. */
  static ExecutionListener silent() {
    return new ExecutionListener() {
      @Override
      public void begins(GroupPlan group) {}

      @Override
      public void ended(OperationOutcome operation) {}
    };
  }
}
