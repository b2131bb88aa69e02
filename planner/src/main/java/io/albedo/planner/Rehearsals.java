package io.albedo.planner;

import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedListener;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The part of the world in which the plan of one group is rehearsed: its own load balancers with
 * their listeners and rules, and all target groups and security groups, which it may refer to.
 */
final class Rehearsals {

  private static final String SHARED_GROUP = "sg-shared";

  private final CloudState cloud;
  private final ClusterState cluster;
  private final TrackingTags tracking;
  private final Optional<VpcId> vpc;
  private final Map<String, List<ObservedListener>> listeners;
  private final Map<String, List<ObservedRule>> rules;
  private final Map<StackId, List<ObservedLoadBalancer>> loadBalancers;
  private long sequence;

  Rehearsals(CloudState cloud, ClusterState cluster, Options options) {
    this.cloud = cloud;
    this.cluster = cluster;
    this.tracking = new TrackingTags(options.clusterName());
    this.vpc = options.vpcIn(cloud);
    this.listeners =
        cloud.listeners().stream().collect(Collectors.groupingBy(l -> l.loadBalancer().value()));
    this.rules = cloud.rules().stream().collect(Collectors.groupingBy(r -> r.listener().value()));
    this.loadBalancers =
        cloud.loadBalancers().stream()
            .filter(l -> tracking.stackOf(l.spec().tags()).isPresent())
            .collect(Collectors.groupingBy(l -> tracking.stackOf(l.spec().tags()).orElseThrow()));
  }

  /** Empty if nobody has looked at AWS: a plan full of unknowns cannot be rehearsed. */
  Optional<Rehearsal> of(StackId stack) {
    if (cloud.facts().isEmpty() || vpc.isEmpty()) {
      return Optional.empty();
    }
    CloudState part =
        CloudState.builder()
            .from(cloud)
            .securityGroups(cloud.securityGroups())
            .addSecurityGroups(sharedGroup(vpc.get()))
            .loadBalancers(loadBalancers.getOrDefault(stack, List.of()))
            .listeners(listenersOf(stack))
            .rules(
                listenersOf(stack).stream()
                    .flatMap(l -> rules.getOrDefault(l.arn().value(), List.of()).stream())
                    .toList())
            .build();
    return Optional.of(
        new Rehearsal(
            new World(part, cluster.targetGroupBindings(), sequence()),
            Bindings.none()
                .with(
                    ResourceId.BACKEND_SECURITY_GROUP, Map.of(Attribute.GROUP_ID, SHARED_GROUP))));
  }

  /** Looked for once, and only if anything is rehearsed. */
  private long sequence() {
    if (sequence == 0) {
      sequence = World.of(cloud, cluster.targetGroupBindings()).sequence();
    }
    return sequence;
  }

  private List<ObservedListener> listenersOf(StackId stack) {
    return loadBalancers.getOrDefault(stack, List.of()).stream()
        .flatMap(l -> listeners.getOrDefault(l.arn().value(), List.of()).stream())
        .toList();
  }

  /** Stands for the shared security group, whose creation is planned before all groups. */
  private static ObservedSecurityGroup sharedGroup(VpcId vpc) {
    return new ObservedSecurityGroup(
        new SecurityGroupId(SHARED_GROUP),
        vpc,
        SecurityGroup.builder()
            .id(ResourceId.BACKEND_SECURITY_GROUP)
            .name(SHARED_GROUP)
            .description("")
            .build());
  }
}
