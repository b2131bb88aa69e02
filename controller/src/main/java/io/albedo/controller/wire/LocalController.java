package io.albedo.controller.wire;

import io.albedo.controller.local.InMemoryCloud;
import io.albedo.controller.local.LocalCluster;
import io.albedo.controller.local.http.AppliedState;
import io.albedo.controller.local.http.DataPlane;
import io.albedo.controller.local.http.DataPlaneSettings;
import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.loop.PassListener;
import io.albedo.controller.loop.PassOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.controller.loop.ReconcileLoop;
import io.albedo.controller.loop.Reconciler;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.Collections;
import java.util.List;

/**
 * A whole controller in one process: manifests as its cluster, an account in memory as its AWS, and
 * the listeners of that account on local ports. What is applied is served before the next operation
 * begins.
 */
public final class LocalController implements AutoCloseable {

  private final DataPlane plane;
  private final ReconcileLoop loop;
  private volatile AppliedState shown;

  /**
   * A controller that has not begun.
   *
   * @param options the manifests are the whole cluster, so that orphans may be removed
   */
  public LocalController(
      ClusterObserver manifests,
      CloudState account,
      Options options,
      DataPlaneSettings settings,
      PassListener listener) {
    World world = World.of(account, Collections.emptySortedMap());
    this.shown = AppliedState.of(world);
    this.plane = new DataPlane(settings);
    InMemoryCloud cloud =
        new InMemoryCloud(world, new Simulator(options.quotas()), this::worldChanged);
    PassListener listeners = new Relay(listener);
    Reconciler reconciler =
        new Reconciler(
            new LocalCluster(manifests, cloud::bindings),
            cloud,
            new Planner(options),
            new PlanExecutor(cloud),
            listeners);
    this.loop = new ReconcileLoop(reconciler, listeners);
  }

  /** Serves what the account has, and makes the first pass. */
  public void start() {
    plane.show(shown);
    loop.start();
  }

  /** Asks for a pass, because the manifests say something else. */
  public void manifestsChanged() {
    loop.wake();
  }

  /** Where the listeners answer. */
  public List<LocalAddress> addresses() {
    return plane.addresses();
  }

  private void worldChanged(World world) {
    show(new AppliedState(world, shown.cluster(), shown.plan()));
  }

  private void show(AppliedState state) {
    shown = state;
    plane.show(state);
  }

  /** Ends the loop, then closes all ports. */
  @Override
  public void close() {
    loop.close();
    plane.close();
  }

  /** Lets the data plane know what is planned before anybody else. */
  private final class Relay implements PassListener {
    private final PassListener next;

    Relay(PassListener next) {
      this.next = next;
    }

    @Override
    public void planned(Reported<ClusterState> cluster, Plan plan) {
      show(new AppliedState(shown.world(), cluster.value(), plan));
      next.planned(cluster, plan);
    }

    @Override
    public void done(PassOutcome outcome) {
      next.done(outcome);
    }

    @Override
    public void brokeOff(RuntimeException bug) {
      next.brokeOff(bug);
    }
  }
}
