package io.albedo.planner.simulate;

import io.albedo.model.cloud.CloudFailure;

/** AWS or Kubernetes says no. Stays inside the simulator, where it becomes a result. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CloudFailure failure;

  Refusal(String code, String message) {
    super(message, null, false, false);
    this.failure = new CloudFailure(code, message);
  }

  CloudFailure failure() {
    return failure;
  }
}
