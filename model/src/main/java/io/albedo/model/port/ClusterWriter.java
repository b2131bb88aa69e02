package io.albedo.model.port;

import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import java.util.List;

/**
 * Writes down in Kubernetes what has become of objects. All of it may be done twice: what is there
 * already is not written, and what is to be taken from an object that is gone is taken. Never
 * throws for what the API server answers: a refusal is a result.
 */
public interface ClusterWriter {

  /** Holds an Ingress or a TargetGroupBinding until {@link #removeFinalizer}. */
  OperationResult addFinalizer(ObjectRef object, String finalizer);

  OperationResult removeFinalizer(ObjectRef object, String finalizer);

  /** Replaces {@code status.loadBalancer.ingress} of an Ingress as a whole. */
  OperationResult publish(ObjectName ingress, List<StatusAddress> addresses);

  /** Notes in the status of a TargetGroupBinding which generation of it has been seen to. */
  OperationResult noteObserved(ObjectName binding, long generation);

  /**
   * Remembers an Ingress in the form in which it was last found to be right, for as long as the
   * Ingress exists.
   */
  OperationResult remember(Ingress lastGood);
}
