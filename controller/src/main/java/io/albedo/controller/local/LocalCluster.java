package io.albedo.controller.local;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.ClusterObserver;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.UUID;
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
    cluster.ingresses().forEach((name, ingress) -> created.putIngresses(name, withUid(ingress)));
    nodePorts
        .allocate(cluster.services().values())
        .forEach((name, service) -> created.putServices(name, withUid(service)));
    return created.build();
  }

  private static Ingress withUid(Ingress ingress) {
    String uid = ingress.uid().orElseGet(() -> uid("Ingress", ingress.name()));
    return Ingress.builder().from(ingress).uid(uid).build();
  }

  private static Service withUid(Service service) {
    String uid = service.uid().orElseGet(() -> uid("Service", service.name()));
    return Service.builder().from(service).uid(uid).build();
  }

  /** The same for the same object after each start, so that names made of it stay. */
  private static String uid(String kind, ObjectName name) {
    byte[] text = (kind + " " + name.text()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(text).toString();
  }
}
