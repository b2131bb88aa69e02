package io.albedo.controller.loop;

import java.util.List;

/**
 * How a group's plan ended.
 *
 * @param operations all of the plan, in its order
 */
public record GroupOutcome(String group, List<OperationOutcome> operations) {

  public GroupOutcome {
    operations = List.copyOf(operations);
  }

  public boolean isDone() {
    return operations.stream().allMatch(OperationOutcome::isApplied);
  }
}
