package io.albedo.controller.groups;

import io.albedo.model.cluster.ObjectName;
import java.util.Optional;

/**
 * Something of a pass that did not succeed.
 *
 * @param ingress the one it is about; none for the whole group
 * @param message as it is told
 */
public record Trouble(Optional<ObjectName> ingress, Reason reason, String message) {

  /** What did not succeed. Names are those of aws-load-balancer-controller's events. */
  public enum Reason {
    ADD_FINALIZER("FailedAddFinalizer"),
    BUILD_MODEL("FailedBuildModel"),
    DEPLOY_MODEL("FailedDeployModel"),
    UPDATE_STATUS("FailedUpdateStatus"),
    REMOVE_FINALIZER("FailedRemoveFinalizer");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
