package io.albedo.controller.metrics;

import io.albedo.model.plan.OperationResult;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Told of passes, from several threads at once. Groups and objects have no names here: there may be
 * any number of them, and each would be a time series of its own.
 */
public interface LoopMetrics {

  /** How a pass over a group ended. */
  enum PassOutcome {
    /** All that was planned was done. */
    APPLIED,
    /** There was nothing to do. */
    UNCHANGED,
    /** Some of it was done, and some withheld or not done. */
    PARTIAL,
    /** The plan may not be begun. */
    BLOCKED,
    /** An operation failed, or the world could not be read. */
    FAILED,
    /** A bug. */
    BROKEN
  }

  /** A part of a pass, as LBC divides it. */
  enum Stage {
    FETCH_INGRESS,
    ADD_GROUP_FINALIZER,
    BUILD_MODEL,
    DEPLOY_MODEL,
    DNS_RESOLVE_AND_UPDATE_STATUS,
    REMOVE_GROUP_FINALIZER,
    RECONCILE_TARGETGROUPBINDING
  }

  void passEnded(PassOutcome outcome, Duration duration);

  void stageEnded(Stage stage, Duration duration);

  /**
   * An operation was carried out, or skipped.
   *
   * @param api as in {@link io.albedo.model.plan.Call#api()}
   */
  void operationEnded(String api, OperationResult result);

  /** AWS was found to differ from what was last applied, by so many resources. */
  void drifted(int resources);

  /** What somebody edited so long ago is in AWS now. */
  void applied(Duration sinceEdit);

  /** A pod waited so long for its target to become healthy. */
  void gateOpened(Duration since);

  void leading(boolean leader);

  /** Figures that are asked for when somebody collects them, until this replica leads no more. */
  void gauges(Gauges gauges);

  /**
   * Figures of the moment; each must be quick.
   *
   * @param queueLength groups that wait for a pass
   * @param blockedGroups groups of which nothing is begun
   * @param quarantinedIngresses Ingresses with an error in them
   * @param ingresses Ingresses in view
   * @param services Services in view
   * @param bindings TargetGroupBindings in view
   */
  record Gauges(
      IntSupplier queueLength,
      IntSupplier blockedGroups,
      IntSupplier quarantinedIngresses,
      IntSupplier ingresses,
      IntSupplier services,
      IntSupplier bindings) {}

  /** Counts nothing. */
  static LoopMetrics none() {
    return new NoMetrics();
  }
}
