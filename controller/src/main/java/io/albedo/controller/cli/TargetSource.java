package io.albedo.controller.cli;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import java.util.List;

/**
 * What a plan of targets is made from. Manifests as people write them say nothing of endpoints, so
 * that all targets would seem to be no longer wanted: targets are planned only if there are Nodes
 * among the objects, which shows that they were taken from a cluster.
 */
record TargetSource(ClusterState cluster, CloudState cloud) {

  private static final Plan NOTHING = new Plan(List.of(), List.of());

  Plan planned(Planner planner) {
    return cluster.nodes().isEmpty() || cloud.targetGroups().isEmpty()
        ? NOTHING
        : planner.planTargets(cluster, withAllTargetGroups()).plan();
  }

  /** A snapshot does not list a target group without targets among those with. */
  private CloudState withAllTargetGroups() {
    CloudState.Builder whole = CloudState.builder().from(cloud);
    cloud.targetGroups().stream()
        .filter(group -> !cloud.targets().containsKey(group.arn()))
        .forEach(group -> whole.putTargets(group.arn(), List.of()));
    return whole.build();
  }
}
