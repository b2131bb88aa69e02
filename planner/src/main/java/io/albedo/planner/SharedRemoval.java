package io.albedo.planner;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.ChangePolicy;
import io.albedo.planner.options.Extent;
import io.albedo.planner.options.Options;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes the security group that load balancers of the cluster shared, when the last of them goes.
 * Only where all of the cluster is known, and where nothing is seen that uses it; what is not seen,
 * AWS sees: it does not delete a security group in use.
 */
final class SharedRemoval {

  private final Options options;
  private final ClusterState cluster;
  private final CloudState cloud;

  SharedRemoval(Options options, ClusterState cluster, CloudState cloud) {
    this.options = options;
    this.cluster = cluster;
    this.cloud = cloud;
  }

  /** What must be known for that. */
  List<CloudNeed> needs() {
    return mayRemove()
        ? List.of(new CloudNeed.BackendSecurityGroup(options.clusterName()))
        : List.of();
  }

  /** The deletion, if nothing uses the security group after these plans. */
  Optional<Operation> after(List<GroupPlan> groups) {
    return mayRemove()
        ? cloud.securityGroups().stream()
            .filter(this::isShared)
            .filter(group -> !isWanted(group.groupId(), groups))
            .filter(group -> !isUsed(group.groupId(), groups))
            .map(SharedRemoval::deletion)
            .findFirst()
        : Optional.empty();
  }

  private boolean mayRemove() {
    return isAll()
        && options.changePolicy() == ChangePolicy.SYNC
        && options.watchNamespace().isEmpty()
        && options.backendSecurityGroup().isEmpty()
        && cluster.unread().isNothing();
  }

  private boolean isAll() {
    return options.extent() == Extent.CLUSTER
        || (options.extent() == Extent.AT_HAND && options.removeOrphans());
  }

  private boolean isShared(ObservedSecurityGroup group) {
    return options.vpcIn(cloud).map(group.vpc()::equals).orElse(true)
        && new TrackingTags(options.clusterName()).areShared(group.spec().tags());
  }

  private static boolean isWanted(SecurityGroupId id, List<GroupPlan> groups) {
    Token<SecurityGroupId> token = Token.of(id);
    return groups.stream()
        .flatMap(group -> group.desired().all(LoadBalancer.class).stream())
        .anyMatch(
            balancer ->
                balancer.securityGroups().contains(token)
                    || balancer.securityGroups().stream().anyMatch(SharedRemoval::isReference));
  }

  private static boolean isReference(Token<SecurityGroupId> token) {
    return token instanceof Token.Reference<SecurityGroupId> reference
        && reference.resource().equals(ResourceId.BACKEND_SECURITY_GROUP);
  }

  private boolean isUsed(SecurityGroupId id, List<GroupPlan> groups) {
    Set<Token<Arn>> deleted = new HashSet<>();
    Set<ObjectName> unbound = new HashSet<>();
    groups.stream()
        .flatMap(g -> g.operations().stream())
        .map(Operation::call)
        .forEach(
            call -> {
              if (call instanceof Call.DeleteLoadBalancer(Token<Arn> balancer)) {
                deleted.add(balancer);
              } else if (call instanceof Call.DeleteBinding(ObjectName name)) {
                unbound.add(name);
              }
            });
    return cloud.unfamiliar().stream().anyMatch(u -> u.type() == ResourceType.LOAD_BALANCER)
        || cloud.loadBalancers().stream()
            .filter(balancer -> !deleted.contains(Token.of(balancer.arn())))
            .anyMatch(balancer -> balancer.spec().securityGroups().contains(Token.of(id)))
        || cluster.targetGroupBindings().values().stream()
            .filter(binding -> !unbound.contains(binding.name()))
            .anyMatch(binding -> admits(binding, id));
  }

  private static boolean admits(TargetGroupBindingObject binding, SecurityGroupId id) {
    var peer = new TargetGroupBindingObject.Peer.OfSecurityGroup(id.value());
    return binding.networking().stream()
        .flatMap(List::stream)
        .anyMatch(rule -> rule.from().contains(peer));
  }

  private static Operation deletion(ObservedSecurityGroup group) {
    return Operation.builder()
        .id(new OperationId("delete-" + ResourceId.BACKEND_SECURITY_GROUP.id()))
        .mark(Mark.DELETE)
        .resource(ResourceId.BACKEND_SECURITY_GROUP)
        .call(new Call.DeleteSecurityGroup(Token.of(group.groupId())))
        .title("delete security group " + group.spec().name())
        .reason("no load balancer of the cluster is left that shares it")
        .build();
  }
}
