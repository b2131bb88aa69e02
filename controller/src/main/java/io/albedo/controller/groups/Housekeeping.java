package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.slice.ClusterSlice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Sees to what belongs to no group: what carries the cluster's tags and has no Ingress, and the
 * shared security group that nobody uses any more. Only the whole cluster tells what that is.
 */
final class Housekeeping {

  private final Planner planner;

  Housekeeping(Options options) {
    this.planner = new Planner(Options.builder().from(options).extent(Extent.CLUSTER).build());
  }

  SortedSet<CloudNeed> needs(ClusterState cluster) {
    return planner.needs(cluster);
  }

  /** What is to be done, and what was found, of what belongs to none of the slices. */
  Plan plan(ClusterState cluster, CloudState cloud, Collection<ClusterSlice> slices) {
    Set<String> groups =
        slices.stream()
            .flatMap(slice -> slice.groups().stream())
            .map(GroupId::text)
            .collect(Collectors.toSet());
    Plan whole = planner.plan(cluster, cloud);
    return new Plan(
        whole.groups().stream()
            .filter(group -> !groups.contains(group.group()))
            .filter(Housekeeping::onlyRemoves)
            .toList(),
        whole.diagnostics().stream()
            .filter(d -> d.code() == Code.ORPHANED || d.code() == Code.REMOVAL_WITHHELD)
            .toList());
  }

  /** What groups share is made by them. */
  private static boolean onlyRemoves(GroupPlan group) {
    return group.operations().stream().noneMatch(operation -> operation.mark() == Mark.CREATE);
  }

  List<GroupOutcome> execute(Plan plan, OperationExecutor executor) {
    return new PlanExecutor(executor).execute(plan);
  }
}
