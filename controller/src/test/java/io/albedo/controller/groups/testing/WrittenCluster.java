package io.albedo.controller.groups.testing;

import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.StatusAddress;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterObserver;
import io.albedo.model.port.ClusterWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A cluster in memory that is edited by tests, and in which a controller writes. */
public final class WrittenCluster implements ClusterObserver, ClusterWriter {

  private static final OperationResult DONE = new OperationResult.Applied(Map.of());

  private static final OperationResult UNHEARD =
      new OperationResult.Unknown("nobody lives to hear of it");

  private final Runnable onChange;
  private final BooleanSupplier lives;
  private final List<String> writes = new ArrayList<>();
  private ClusterState state = ClusterState.builder().build();

  /**
   * An empty cluster.
   *
   * @param onChange is told of each change, also by the controller itself
   * @param lives asked before each write of the controller: whether it comes to that
   */
  public WrittenCluster(Runnable onChange, BooleanSupplier lives) {
    this.onChange = onChange;
    this.lives = lives;
  }

  /** Replaces or adds objects as somebody writes them; what controllers wrote stays. */
  public void apply(String manifests) {
    ClusterState read =
        new ManifestReader("").read(List.of(new ManifestText("test", manifests))).value().cluster();
    change(
        cluster -> {
          ClusterState.Builder merged = ClusterState.builder().from(cluster);
          TreeMap<ObjectName, Ingress> ingresses = new TreeMap<>(cluster.ingresses());
          read.ingresses()
              .forEach((name, ingress) -> ingresses.put(name, written(ingress, cluster)));
          return merged
              .ingresses(ingresses)
              .services(both(cluster.services(), read.services()))
              .ingressClasses(both(cluster.ingressClasses(), read.ingressClasses()))
              .namespaces(both(cluster.namespaces(), read.namespaces()))
              .secrets(both(cluster.secrets(), read.secrets()))
              .build();
        });
  }

  private static Ingress written(Ingress ingress, ClusterState cluster) {
    Ingress before = cluster.ingresses().get(ingress.name());
    long generation = before == null ? 1 : before.generation() + 1;
    return Ingress.builder()
        .from(ingress)
        .uid("uid-of-" + ingress.name().text())
        .finalizers(before == null ? new TreeSet<>() : before.finalizers())
        .statusAddresses(before == null ? List.of() : before.statusAddresses())
        .generation(generation)
        .build();
  }

  private static <K extends Comparable<K>, V> Map<K, V> both(Map<K, V> old, Map<K, V> more) {
    Map<K, V> all = new TreeMap<>(old);
    all.putAll(more);
    return all;
  }

  /** Somebody deletes an Ingress: it goes when nobody holds it. */
  public void delete(String ingress) {
    edit(named(ingress), i -> Ingress.builder().from(i).deleting(true).build());
  }

  /** Somebody deletes all Ingresses. */
  public void deleteIngresses() {
    state().ingresses().keySet().forEach(name -> delete(name.text()));
  }

  private static ObjectName named(String text) {
    int slash = text.indexOf('/');
    return new ObjectName(text.substring(0, slash), text.substring(slash + 1));
  }

  public synchronized ClusterState state() {
    return state;
  }

  public Ingress ingress(String name) {
    Ingress found = state().ingresses().get(named(name));
    if (found == null) {
      throw new AssertionError("no Ingress " + name);
    }
    return found;
  }

  /** What the controller has written, in words. */
  public synchronized List<String> writes() {
    return List.copyOf(writes);
  }

  @Override
  public synchronized Reported<ClusterState> observe() {
    return new Reported<>(state, List.of());
  }

  @Override
  public OperationResult addFinalizer(ObjectRef object, String finalizer) {
    if (!lives.getAsBoolean()) {
      return UNHEARD;
    }
    note("hold " + object.name().text() + " " + finalizer);
    edit(object.name(), i -> Ingress.builder().from(i).addFinalizers(finalizer).build());
    return DONE;
  }

  @Override
  public OperationResult removeFinalizer(ObjectRef object, String finalizer) {
    if (!lives.getAsBoolean()) {
      return UNHEARD;
    }
    note("release " + object.name().text() + " " + finalizer);
    edit(
        object.name(),
        i -> {
          TreeSet<String> left = new TreeSet<>(i.finalizers());
          left.remove(finalizer);
          return Ingress.builder().from(i).finalizers(left).build();
        });
    return DONE;
  }

  @Override
  public OperationResult publish(ObjectName ingress, List<StatusAddress> addresses) {
    if (!lives.getAsBoolean()) {
      return UNHEARD;
    }
    note("publish " + ingress.text());
    edit(ingress, i -> Ingress.builder().from(i).statusAddresses(addresses).build());
    return DONE;
  }

  @Override
  public OperationResult noteObserved(ObjectName binding, long generation) {
    return DONE;
  }

  @Override
  public OperationResult remember(Ingress lastGood) {
    if (!lives.getAsBoolean()) {
      return UNHEARD;
    }
    note("remember " + lastGood.name().text());
    change(
        cluster ->
            ClusterState.builder()
                .from(cluster)
                .lastGoodIngresses(
                    both(cluster.lastGoodIngresses(), Map.of(lastGood.name(), lastGood)))
                .build());
    return DONE;
  }

  private synchronized void note(String write) {
    writes.add(write);
  }

  private void edit(ObjectName name, UnaryOperator<Ingress> edit) {
    change(
        cluster -> {
          TreeMap<ObjectName, Ingress> ingresses = new TreeMap<>(cluster.ingresses());
          ingresses.computeIfPresent(name, (n, ingress) -> edit.apply(ingress));
          ingresses.values().removeIf(i -> i.deleting() && i.finalizers().isEmpty());
          return ClusterState.builder().from(cluster).ingresses(ingresses).build();
        });
  }

  /** Somebody changes whatever they like. */
  public void change(UnaryOperator<ClusterState> change) {
    synchronized (this) {
      state = change.apply(state);
    }
    onChange.run();
  }
}
