package io.albedo.controller.local;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterObserver;
import io.albedo.model.port.ClusterWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Manifests with what a controller writes into the objects of a cluster, since a folder of
 * manifests is never written to. An Ingress that is gone from them is still seen, as one that is
 * being deleted, for as long as the controller holds it. All of it is forgotten when the process
 * ends. May be used from any thread.
 */
public final class HeldCluster implements ClusterObserver, ClusterWriter {

  private static final OperationResult DONE = new OperationResult.Applied(Map.of());

  private final ClusterObserver manifests;
  private final Runnable onRelease;
  private final Map<ObjectName, Written> written = new HashMap<>();
  private final SortedMap<ObjectName, Ingress> lastGood = new TreeMap<>();

  /** What a controller has written into an Ingress, and the Ingress as it was last seen. */
  private record Written(
      TreeSet<String> finalizers, List<StatusAddress> addresses, Ingress lastSeen) {

    Written with(Ingress seen) {
      return new Written(finalizers, addresses, seen);
    }

    Ingress in(Ingress ingress) {
      return Ingress.builder()
          .from(ingress)
          .finalizers(finalizers)
          .statusAddresses(addresses)
          .build();
    }
  }

  /**
   * Nothing is written yet.
   *
   * @param onRelease runs when an Ingress is let go
   */
  public HeldCluster(ClusterObserver manifests, Runnable onRelease) {
    this.manifests = manifests;
    this.onRelease = onRelease;
  }

  @Override
  public synchronized Reported<ClusterState> observe() {
    Reported<ClusterState> read = manifests.observe();
    SortedMap<ObjectName, Ingress> ingresses = new TreeMap<>(read.value().ingresses());
    written.replaceAll((name, w) -> ingresses.containsKey(name) ? w.with(ingresses.get(name)) : w);
    written.forEach(
        (name, w) -> {
          if (ingresses.containsKey(name)) {
            ingresses.put(name, w.in(ingresses.get(name)));
          } else if (!read.value().unread().ingresses().containsKey(name)) {
            ingresses.put(name, Ingress.builder().from(w.in(w.lastSeen())).deleting(true).build());
          }
        });
    return new Reported<>(
        ClusterState.builder()
            .from(read.value())
            .ingresses(ingresses)
            .lastGoodIngresses(lastGood)
            .build(),
        read.diagnostics());
  }

  @Override
  public synchronized OperationResult addFinalizer(ObjectRef object, String finalizer) {
    Ingress seen = seen(object.name());
    if (seen != null) {
      Written before = written.get(object.name());
      TreeSet<String> finalizers = before == null ? new TreeSet<>() : before.finalizers();
      finalizers.add(finalizer);
      written.put(
          object.name(),
          new Written(finalizers, before == null ? List.of() : before.addresses(), seen));
    }
    return DONE;
  }

  private @Nullable Ingress seen(ObjectName name) {
    return manifests.observe().value().ingresses().get(name);
  }

  @Override
  public OperationResult removeFinalizer(ObjectRef object, String finalizer) {
    synchronized (this) {
      Written held = written.get(object.name());
      if (held != null && held.finalizers().remove(finalizer) && held.finalizers().isEmpty()) {
        written.remove(object.name());
        lastGood.remove(object.name());
      }
    }
    onRelease.run();
    return DONE;
  }

  @Override
  public synchronized OperationResult publish(ObjectName ingress, List<StatusAddress> addresses) {
    written.computeIfPresent(
        ingress, (name, w) -> new Written(w.finalizers(), List.copyOf(addresses), w.lastSeen()));
    return DONE;
  }

  @Override
  public OperationResult noteObserved(ObjectName binding, long generation) {
    return DONE;
  }

  @Override
  public synchronized OperationResult remember(Ingress good) {
    lastGood.put(good.name(), good);
    return DONE;
  }
}
