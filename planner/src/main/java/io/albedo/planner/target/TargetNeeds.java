package io.albedo.planner.target;

import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.endpoint.Backend;
import io.albedo.planner.endpoint.BackendResolver;
import io.albedo.planner.options.Options;
import io.albedo.planner.reach.InterfaceNeeds;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which facts of AWS the plan of targets depends on. */
public final class TargetNeeds {

  private final ClusterState cluster;
  private final Options options;
  private final TargetGroupLookup groups;
  private final BackendResolver backends;
  private final InterfaceNeeds interfaces;
  private final SortedSet<CloudNeed> needs = new TreeSet<>();

  /**
   * Of a cluster.
   *
   * @param known what is known of AWS already: the targets of a target group that was asked for by
   *     name can only be asked for when it has been found
   */
  public TargetNeeds(ClusterState cluster, CloudState known, Options options) {
    this.cluster = cluster;
    this.groups = new TargetGroupLookup(known);
    this.options = options;
    this.backends = new BackendResolver(cluster, options);
    this.interfaces = new InterfaceNeeds(cluster);
  }

  /** All of them; none without bindings. What a binding needs that meets a bug is left out. */
  public SortedSet<CloudNeed> all() {
    if (!cluster.targetGroupBindings().isEmpty()) {
      needs.add(new CloudNeed.SecurityGroupsOfNodes(options.clusterName()));
    }
    Bugs bugs = new Bugs();
    for (TargetGroupBindingObject binding : cluster.targetGroupBindings().values()) {
      var unused =
          bugs.tried(
              binding.name(),
              () -> {
                add(binding);
                return binding;
              });
    }
    return Collections.unmodifiableSortedSet(needs);
  }

  private void add(TargetGroupBindingObject binding) {
    addTargetGroup(binding);
    if (!binding.deleting()) {
      Backend backend = backends.of(binding);
      if (backend instanceof Backend.Pods) {
        binding
            .vpcId()
            .map(VpcId::new)
            .or(options::vpc)
            .ifPresent(vpc -> needs.add(new CloudNeed.VpcBlocks(vpc)));
      }
      if (binding.networking().isPresent()) {
        needs.addAll(interfaces.of(backend));
      }
    }
  }

  private void addTargetGroup(TargetGroupBindingObject binding) {
    if (binding.targetGroupArn().isEmpty()) {
      binding.targetGroupName().ifPresent(name -> needs.add(new CloudNeed.TargetGroupNamed(name)));
    }
    groups
        .of(binding)
        .ifPresent(arn -> needs.add(new CloudNeed.TargetsOf(arn, BindingState.role(binding))));
  }
}
