package io.albedo.controller.loop;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Reported;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.ClusterObserver;
import io.albedo.planner.Planner;

/** One pass from what is wanted to what is there. Remembers nothing. */
public final class Reconciler {

  private final ClusterObserver clusters;
  private final CloudObserver clouds;
  private final Planner planner;
  private final PlanExecutor executor;
  private final PassListener listener;

  public Reconciler(
      ClusterObserver clusters,
      CloudObserver clouds,
      Planner planner,
      PlanExecutor executor,
      PassListener listener) {
    this.clusters = clusters;
    this.clouds = clouds;
    this.planner = planner;
    this.executor = executor;
    this.listener = listener;
  }

  /** Observes, plans and executes. */
  public PassOutcome pass() {
    Reported<ClusterState> cluster = clusters.observe();
    CloudState cloud = clouds.observe(planner.needs(cluster.value()));
    Plan plan = planner.plan(cluster.value(), cloud);
    listener.planned(cluster, plan);
    return new PassOutcome(cluster.diagnostics(), plan, executor.execute(plan));
  }
}
