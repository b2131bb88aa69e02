package io.albedo.k8s.status;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ApiRequests;
import io.albedo.k8s.request.ApiTarget;
import io.albedo.k8s.request.FreshWriter;
import io.albedo.k8s.request.FreshWriter.Decision;
import io.albedo.k8s.request.PatchForm;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterWriter;
import java.util.List;
import java.util.Map;

/** Writes to an API server, each time after a look at what is there now. */
public final class KubernetesWriter implements ClusterWriter {

  private final FreshWriter writer;
  private final FinalizerWriter finalizers;
  private final AddressPublisher addresses;
  private final LastGoodWriter lastGood;

  public KubernetesWriter(KubernetesConnection connection) {
    ApiRequests requests = new ApiRequests(connection);
    this.writer = new FreshWriter(requests);
    this.finalizers = new FinalizerWriter(writer);
    this.addresses = new AddressPublisher(writer);
    this.lastGood = new LastGoodWriter(requests);
  }

  @Override
  public OperationResult addFinalizer(ObjectRef object, String finalizer) {
    return finalizers.add(object, finalizer);
  }

  @Override
  public OperationResult removeFinalizer(ObjectRef object, String finalizer) {
    return finalizers.remove(object, finalizer);
  }

  @Override
  public OperationResult publish(ObjectName ingress, List<StatusAddress> published) {
    return addresses.publish(ingress, published);
  }

  /** A later generation that is noted already stays. */
  @Override
  public OperationResult noteObserved(ObjectName binding, long generation) {
    return writer.write(
        ApiTarget.of(ApiKind.TARGET_GROUP_BINDING, binding).status(),
        present ->
            present.number("status", "observedGeneration") >= generation
                ? new Decision.Keep()
                : new Decision.Send(
                    PatchForm.MERGE, Map.of("status", Map.of("observedGeneration", generation))));
  }

  /**
   * Remembers it in a ControllerRevision in the namespace of the Ingress. Annotations that hold a
   * secret would be remembered, too; none that Albedo reads does.
   */
  @Override
  public OperationResult remember(Ingress ingress) {
    return lastGood.remember(ingress);
  }
}
