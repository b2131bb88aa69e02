package io.albedo.planner.target;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.lower.PermissionText;
import io.albedo.planner.reach.GroupRules;
import io.albedo.planner.reach.RuleDiffer;
import io.albedo.planner.target.OperationChain.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes down what is done for security groups of nodes and pods: what lets traffic in comes before
 * all targets, what no longer does comes after them. Only where the new does not fit beside the
 * old, by the quota of permissions, the old goes first.
 */
final class RuleOperations {

  private static final String ADMIT = "Traffic to nodes and pods";
  private static final String SHUT_OUT = "Traffic to nodes and pods that no target needs";

  private final List<Operation> first = new ArrayList<>();
  private final List<Operation> last = new ArrayList<>();
  private final SortedMap<SecurityGroupId, OperationId> authorizations = new TreeMap<>();

  RuleOperations(List<GroupRules> rules) {
    rules.forEach(this::add);
  }

  private void add(GroupRules rules) {
    OperationChain before = chain(rules);
    OperationChain after = chain(rules);
    List<OperationId> revoked =
        rules.tight() ? List.of(revoke(before, rules, List.of())) : List.of();
    List<OperationId> granted = new ArrayList<>();
    if (!rules.authorize().isEmpty()) {
      granted.add(authorize(before, rules, revoked));
      authorizations.put(rules.group(), granted.getFirst());
    }
    if (!rules.tight() && !rules.revoke().isEmpty()) {
      revoke(after, rules, granted);
    }
    first.addAll(before.operations());
    last.addAll(after.operations());
  }

  private static OperationChain chain(GroupRules rules) {
    return new OperationChain(new ResourceId(ResourceType.SECURITY_GROUP, rules.group().value()));
  }

  private static OperationId authorize(
      OperationChain chain, GroupRules rules, List<OperationId> after) {
    return chain.add(
        "authorize",
        new Call.AuthorizeSecurityGroupIngress(
            Token.of(rules.group()), rules.authorize(), Optional.of(RuleDiffer.DESCRIPTION)),
        new Words(
            "let %s in to %s".formatted(PermissionText.of(rules.authorize()), rules.group()),
            "targets get their traffic this way"),
        after);
  }

  private static OperationId revoke(
      OperationChain chain, GroupRules rules, List<OperationId> after) {
    return chain.add(
        "revoke",
        new Call.RevokeSecurityGroupIngress(Token.of(rules.group()), rules.revoke()),
        new Words(
            "no longer let %s in to %s".formatted(PermissionText.of(rules.revoke()), rules.group()),
            "no target needs it",
            "what targets need is let in before"),
        after);
  }

  /** The operations that let traffic in to some groups. */
  List<OperationId> authorizations(Collection<SecurityGroupId> groups) {
    return authorizations.entrySet().stream()
        .filter(entry -> groups.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  Optional<GroupPlan> admit() {
    return group(ADMIT, first);
  }

  /**
   * What no longer lets traffic in, after those of the operations that take targets away which the
   * traffic may be for.
   */
  Optional<GroupPlan> shutOut(List<Operation> before) {
    return group(SHUT_OUT, last.stream().map(revoke -> after(revoke, before)).toList());
  }

  private static Operation after(Operation revoke, List<Operation> before) {
    SortedSet<IpPermission> permissions =
        ((Call.RevokeSecurityGroupIngress) revoke.call()).permissions();
    return Operation.builder()
        .from(revoke)
        .addAllDependsOn(
            before.stream()
                .filter(operation -> takesAwayBehind(operation.call(), permissions))
                .map(Operation::id)
                .toList())
        .build();
  }

  private static boolean takesAwayBehind(Call call, SortedSet<IpPermission> permissions) {
    return call instanceof TargetCall.Deregister(Arn group, List<Target> targets, var role)
        && targets.stream().anyMatch(t -> permissions.stream().anyMatch(p -> p.admits(t.port())));
  }

  private static Optional<GroupPlan> group(String name, List<Operation> operations) {
    return operations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            GroupPlan.builder()
                .group(name)
                .status(PlanStatus.APPLICABLE)
                .desired(AlbGraph.empty(new StackId(name)))
                .operations(operations)
                .build());
  }
}
