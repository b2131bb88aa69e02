package io.albedo.controller.local.http;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Plan;
import io.albedo.planner.simulate.World;
import java.util.List;

/**
 * What was applied to the local account, and what tells where it came from.
 *
 * @param cluster as last observed
 * @param plan as last made
 */
public record AppliedState(World world, ClusterState cluster, Plan plan) {

  /** An account of which nobody knows where its resources came from. */
  public static AppliedState of(World world) {
    return new AppliedState(world, ClusterState.builder().build(), new Plan(List.of(), List.of()));
  }
}
