package io.albedo.controller.cli;

import io.albedo.model.alb.StackId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.plan.Plan;
import io.albedo.planner.Planner;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.StackIndex;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import io.albedo.planner.slice.CloudPartition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an account has of a cluster's groups, by its tags; nobody has looked at the cluster. */
final class OwnedGroups {

  private static final ClusterState NO_CLUSTER = ClusterState.builder().build();

  private final CloudState cloud;
  private final Options options;
  private final StackIndex index;

  OwnedGroups(CloudState cloud, Options options) {
    this.cloud = cloud;
    this.options =
        Options.builder().from(options).removeOrphans(true).extent(Extent.AT_HAND).build();
    this.index = new StackIndex(cloud, List.of(), this.options);
  }

  /**
   * Their names; those outside of the namespace that is watched, if one is, are not ours to see.
   */
  List<String> names() {
    return index.stacks().stream().map(StackId::value).filter(this::isSeen).toList();
  }

  private boolean isSeen(String group) {
    return options.watchNamespace().map(ns -> group.startsWith(ns + "/")).orElse(true);
  }

  ObservedStack of(String group) {
    return index.stack(new StackId(group));
  }

  /** The security groups that load balancers of several groups share. */
  List<ObservedSecurityGroup> shared() {
    TrackingTags tags = new TrackingTags(options.clusterName());
    return cloud.securityGroups().stream().filter(g -> tags.areShared(g.spec().tags())).toList();
  }

  /**
   * How to remove all that a group has, as if nobody were in it. What groups share is not touched:
   * others may use it.
   */
  PlanSource removal(String group) {
    CloudState own = CloudPartition.of(cloud, options.clusterName()).of(Set.of(new StackId(group)));
    return new PlanSource(NO_CLUSTER, own, options, List.of());
  }

  /** The plan of such a source. */
  static Plan planned(PlanSource removal, String group) {
    Plan all = new Planner(removal.options()).plan(removal.cluster(), removal.cloud());
    List<Diagnostic> findings = all.diagnostics();
    return new Plan(
        all.groups().stream().filter(plan -> plan.group().equals(group)).toList(), findings);
  }

  /** What to say if there is no such group. */
  Optional<String> missing(String group) {
    return names().contains(group)
        ? Optional.empty()
        : Optional.of(
            "cluster %s has no group %s in AWS%s"
                .formatted(options.clusterName(), group, PlanResult.nearest(group, names())));
  }
}
