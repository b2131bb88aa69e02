package io.albedo.controller.loop.testing;

import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.LocalCluster;
import io.albedo.controller.loop.PassListener;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.controller.loop.Reconciler;
import io.albedo.model.cloud.Quotas;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.Collections;
import java.util.List;

/** A reconciler between a cluster that a test writes and an account in memory. */
public final class Switchboard implements ClusterObserver {

  private final InMemoryCloud cloud =
      new InMemoryCloud(
          World.of(LocalAccount.fresh(), Collections.emptySortedMap()),
          new Simulator(Quotas.awsDefaults()),
          world -> {});
  private volatile Reported<ClusterState> written;

  public Switchboard(ClusterState cluster) {
    this.written = new Reported<>(cluster, List.of());
  }

  /** Writes another cluster. */
  public void write(ClusterState cluster, Diagnostic... findings) {
    written = new Reported<>(cluster, List.of(findings));
  }

  @Override
  public Reported<ClusterState> observe() {
    return written;
  }

  public InMemoryCloud cloud() {
    return cloud;
  }

  /** A reconciler that removes what belongs to nobody. */
  public Reconciler reconciler(PassListener listener) {
    return reconciler(listener, ChangePolicy.SYNC);
  }

  /** The same under a policy. */
  public Reconciler reconciler(PassListener listener, ChangePolicy policy) {
    Options options =
        Options.builder().clusterName("local").removeOrphans(true).changePolicy(policy).build();
    return new Reconciler(
        new LocalCluster(this, cloud::bindings),
        cloud,
        new Planner(options),
        new PlanExecutor(cloud),
        listener);
  }
}
