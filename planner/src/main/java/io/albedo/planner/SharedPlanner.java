package io.albedo.planner;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.Withheld;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.options.Options;
import io.albedo.planner.translate.NameHash;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Plans what belongs to no group but to the cluster: the security group that all its load balancers
 * share towards nodes and pods. It comes first, since groups refer to it.
 */
final class SharedPlanner {

  static final String GROUP = "(shared)";

  private final Options options;
  private final Token<VpcId> vpc;

  SharedPlanner(Options options, Token<VpcId> vpc) {
    this.options = options;
    this.vpc = vpc;
  }

  /**
   * A plan that makes the shared security group, if any of the plans refers to it. If only what is
   * withheld refers to it, it is withheld, too.
   */
  Optional<GroupPlan> plan(List<GroupPlan> groups) {
    if (refer(groups.stream().flatMap(g -> g.operations().stream()))) {
      return Optional.of(wanted().status(PlanStatus.APPLICABLE).addOperations(creation()).build());
    }
    return refer(groups.stream().flatMap(SharedPlanner::withheld))
        ? Optional.of(
            wanted()
                .status(PlanStatus.PARTIAL)
                .addWithheld(Withheld.of(creation(), "only what is withheld needs it"))
                .build())
        : Optional.empty();
  }

  /** A plan that ends with the shared security group. */
  GroupPlan removal(Operation deletion) {
    return draft(List.of()).status(PlanStatus.APPLICABLE).addOperations(deletion).build();
  }

  private static Stream<Operation> withheld(GroupPlan group) {
    return group.withheld().stream().flatMap(w -> w.operation().stream());
  }

  private static boolean refer(Stream<Operation> operations) {
    return operations.anyMatch(
        o -> Bindings.referencesOf(o.call()).contains(ResourceId.BACKEND_SECURITY_GROUP));
  }

  private GroupPlan.Builder wanted() {
    return draft(List.of(backendSecurityGroup()));
  }

  private static GroupPlan.Builder draft(List<SecurityGroup> wanted) {
    GroupPlan.Builder builder = GroupPlan.builder();
    builder.group(GROUP).desired(AlbGraph.of(new StackId(GROUP), wanted));
    return builder;
  }

  private Operation creation() {
    SecurityGroup group = backendSecurityGroup();
    return Operation.builder()
        .id(new OperationId("create-" + ResourceId.BACKEND_SECURITY_GROUP.id()))
        .mark(Mark.CREATE)
        .resource(group.id())
        .call(new Call.CreateSecurityGroup(group, vpc))
        .title("create security group " + group.name())
        .reason("nodes and pods admit traffic of all load balancers from it")
        .build();
  }

  private SecurityGroup backendSecurityGroup() {
    SortedMap<String, String> tags = new TreeMap<>(options.defaultTags());
    tags.put(TrackingTags.CLUSTER, options.clusterName());
    tags.put(TrackingTags.SHARED_RESOURCE, TrackingTags.BACKEND_SECURITY_GROUP);
    return SecurityGroup.builder()
        .id(ResourceId.BACKEND_SECURITY_GROUP)
        .name(NameHash.backendSecurityGroup(options.clusterName()))
        .description("[k8s] Shared Backend SecurityGroup for LoadBalancer")
        .tags(tags)
        .build();
  }
}
