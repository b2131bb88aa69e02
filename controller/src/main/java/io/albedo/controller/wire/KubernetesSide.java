package io.albedo.controller.wire;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.k8s.event.KubernetesEvents;
import io.albedo.k8s.lease.LeaseSettings;
import io.albedo.k8s.status.KubernetesWriter;
import io.albedo.k8s.watch.InformedClusterObserver;
import io.albedo.k8s.watch.WatchOptions;
import io.albedo.k8s.write.KubernetesOperationExecutor;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.port.ClusterListener;
import io.albedo.model.port.ClusterWriter;
import io.albedo.model.port.EventRecorder;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A cluster: how it is watched, and what is written in it. */
public final class KubernetesSide implements AutoCloseable {

  private final KubernetesConnection connection;
  private final InformedClusterObserver observer;
  private final KubernetesWriter writer;
  private final KubernetesOperationExecutor executor;
  private final KubernetesEvents events;

  /** Begins to watch. */
  public KubernetesSide(
      KubernetesConnection connection, Options options, ClusterListener listener) {
    this.connection = connection;
    this.observer = InformedClusterObserver.start(connection, watched(options), listener);
    this.writer = new KubernetesWriter(connection);
    this.executor = new KubernetesOperationExecutor(connection, InstantSource.system());
    this.events =
        new KubernetesEvents(connection, LeaseSettings.newIdentity(), InstantSource.system());
  }

  private static WatchOptions watched(Options options) {
    return new WatchOptions(
        options.watchNamespace(),
        options.enableEndpointSlices(),
        options.requiredSecretsLabel().map(KubernetesSide::label).orElse(Map.of()));
  }

  private static Map<String, String> label(String text) {
    String[] parts = text.split("=", 2);
    return Map.of(parts[0], parts[parts.length - 1]);
  }

  /**
   * Waits until all is known, the Secrets that Ingresses name among it.
   *
   * @return whether that has come to be in time
   */
  public boolean awaitSync(Planner planner, Duration longest) throws InterruptedException {
    if (!observer.awaitSync(longest)) {
      return false;
    }
    observer.watchSecrets(planner.secrets(observer.observe().value()));
    return observer.awaitSync(longest);
  }

  public KubernetesConnection connection() {
    return connection;
  }

  public InformedClusterObserver observer() {
    return observer;
  }

  /** What is known now. */
  public ClusterState state() {
    return observer.observe().value();
  }

  public ClusterWriter writer() {
    return writer;
  }

  public OperationExecutor executor() {
    return executor;
  }

  public EventRecorder events() {
    return events;
  }

  /** The namespace of the pod in which the process runs, if it runs in one. */
  public static Optional<String> ownNamespace() {
    return PodNamespace.read();
  }

  @Override
  public void close() {
    observer.close();
    events.close();
    connection.close();
  }
}
