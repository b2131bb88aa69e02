package io.albedo.controller.local;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.ClusterObserver;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Manifests as they would stand in a cluster: with what an API server adds when an object is
 * created, and with the bindings that the in-memory cloud keeps, since a folder of manifests is
 * never written to.
 */
public final class LocalCluster implements ClusterObserver {

  private final ClusterObserver manifests;
  private final Supplier<SortedMap<ObjectName, TargetGroupBindingObject>> bindings;
  private final NodePorts nodePorts = new NodePorts();

  public LocalCluster(
      ClusterObserver manifests,
      Supplier<SortedMap<ObjectName, TargetGroupBindingObject>> bindings) {
    this.manifests = manifests;
    this.bindings = bindings;
  }

  @Override
  public Reported<ClusterState> observe() {
    Reported<ClusterState> reported = manifests.observe();
    return new Reported<>(created(reported.value()), reported.diagnostics());
  }

  private ClusterState created(ClusterState cluster) {
    ClusterState.Builder created =
        ClusterState.builder().from(cluster).putAllTargetGroupBindings(bindings.get());
    nodePorts.allocate(cluster.services().values()).forEach(created::putServices);
    return Identities.given(created.build());
  }
}
