package io.albedo.k8s.lease;

import io.albedo.k8s.client.KubernetesConnection;
import io.albedo.model.cluster.ObjectName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A controller that competes, with times short enough for tests. */
final class Candidate implements LeadershipListener, AutoCloseable {

  static final Duration DURATION = Duration.ofSeconds(3);
  static final Duration DEADLINE = Duration.ofSeconds(2);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final LeaderLease lease;
  private volatile boolean acts;

  Candidate(KubernetesConnection connection, String namespace, String identity) {
    lease =
        new LeaderLease(
            connection,
            new LeaseSettings(
                new ObjectName(namespace, LeaseSettings.DEFAULT_NAME),
                identity,
                DURATION,
                DEADLINE,
                Duration.ofMillis(200)),
            this);
    lease.start();
  }

  @Override
  public void started() {
    acts = true;
    heard.add("started");
  }

  @Override
  public void stopped() {
    acts = false;
    heard.add("stopped");
  }

  boolean acts() {
    return acts;
  }

  boolean leads() {
    return lease.leads();
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    lease.close();
  }
}
