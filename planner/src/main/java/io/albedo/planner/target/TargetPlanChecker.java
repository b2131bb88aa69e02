package io.albedo.planner.target;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Target;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.check.PlannerBug;
import io.albedo.planner.reach.PermissionIdentity;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Walks through a plan of targets before anybody gets it, and looks at what is left after each
 * operation. A second opinion: it knows calls and observations only, not how the plan was made.
 *
 * <ul>
 *   <li>No target group loses its last healthy target that runs, as long as others are to follow.
 *   <li>Nothing is shut out that a target needs, but to make room for a permission that follows.
 * </ul>
 */
final class TargetPlanChecker {

  private static final int LAST_PORT = 65535;

  private final int limit;
  private final RunningTargets running;
  private final Map<Arn, Set<String>> healthy = new TreeMap<>();
  private final Map<Arn, Set<String>> able = new TreeMap<>();
  private final Map<SecurityGroupId, Set<IpPermission>> open = new TreeMap<>();

  TargetPlanChecker(ClusterState cluster, CloudState cloud, int limit) {
    this.limit = limit;
    this.running = new RunningTargets(cluster);
    cloud
        .targets()
        .forEach(
            (group, targets) -> {
              healthy.put(group, new HashSet<>());
              able.put(group, new HashSet<>());
              targets.stream()
                  .filter(HeldTargets::isHealthy)
                  .forEach(
                      target -> {
                        healthy.get(group).add(TargetDiffer.key(target));
                        if (running.contains(target)) {
                          able.get(group).add(TargetDiffer.key(target));
                        }
                      });
            });
    cloud
        .securityGroups()
        .forEach(group -> open.put(group.groupId(), identities(group.spec().ingress())));
  }

  private static Set<IpPermission> identities(Collection<IpPermission> permissions) {
    return permissions.stream()
        .map(PermissionIdentity::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** An operation that does what none may do. */
  record Objection(Operation operation, PlannerBug bug) {}

  /** The first operation, in their order, that does what none may do. */
  Optional<Objection> objection(List<BindingState> states, List<Operation> operations) {
    Set<Arn> wanted =
        states.stream()
            .filter(state -> !state.binding().deleting() && state.diff(limit).leadsSomewhere())
            .flatMap(state -> state.targetGroup().stream())
            .collect(Collectors.toSet());
    for (Operation operation : operations) {
      Optional<String> wrong =
          switch (operation.call()) {
            case TargetCall.Deregister call -> deregister(call, wanted);
            case Call.AuthorizeSecurityGroupIngress call -> authorize(call);
            case Call.RevokeSecurityGroupIngress call ->
                revoke(call, operation, states, operations);
            default -> Optional.empty();
          };
      if (wrong.isPresent()) {
        return Optional.of(new Objection(operation, bug(wrong.get(), operations)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> authorize(Call.AuthorizeSecurityGroupIngress call) {
    open(call.group().known().orElseThrow()).addAll(identities(call.permissions()));
    return Optional.empty();
  }

  private Set<IpPermission> open(SecurityGroupId group) {
    return open.computeIfAbsent(group, g -> new HashSet<>());
  }

  private Optional<String> deregister(TargetCall.Deregister call, Set<Arn> wanted) {
    Set<String> left = healthy.getOrDefault(call.targetGroup(), new HashSet<>());
    Set<String> runs = able.getOrDefault(call.targetGroup(), Set.of());
    List<String> leaving = call.targets().stream().map(Target::text).toList();
    boolean able = leaving.stream().anyMatch(runs::contains);
    left.removeAll(leaving);
    return able && left.isEmpty() && wanted.contains(call.targetGroup())
        ? Optional.of("target group " + call.targetGroup() + " loses its last healthy target")
        : Optional.empty();
  }

  private Optional<String> revoke(
      Call.RevokeSecurityGroupIngress call,
      Operation operation,
      List<BindingState> states,
      List<Operation> operations) {
    SecurityGroupId group = call.group().known().orElseThrow();
    open(group).removeAll(identities(call.permissions()));
    Set<IpPermission> later = new HashSet<>(open(group));
    operations.stream()
        .filter(other -> other.dependsOn().contains(operation.id()))
        .filter(other -> other.call() instanceof Call.AuthorizeSecurityGroupIngress)
        .map(other -> (Call.AuthorizeSecurityGroupIngress) other.call())
        .forEach(other -> later.addAll(identities(other.permissions())));
    for (BindingState state : states) {
      for (IpPermission needed : needed(state, group)) {
        if (later.stream().noneMatch(permission -> covers(permission, needed))) {
          return Optional.of(
              "%s needs %s on %s, which is shut out".formatted(state.name(), needed, group));
        }
      }
    }
    return Optional.empty();
  }

  private static SortedSet<IpPermission> needed(BindingState state, SecurityGroupId group) {
    return state.contribution().wanted().getOrDefault(group, Collections.emptySortedSet());
  }

  private static boolean covers(IpPermission permission, IpPermission needed) {
    IpPermission known = PermissionIdentity.of(needed);
    boolean all = known.toPort() <= 0;
    return permission.protocol().equals(known.protocol())
        && permission.source().equals(known.source())
        && (permission.equals(known)
            || (permission.admits(all ? 0 : known.fromPort())
                && permission.admits(all ? LAST_PORT : known.toPort())));
  }

  private static PlannerBug bug(String what, List<Operation> operations) {
    return new PlannerBug(
        what
            + operations.stream()
                .map(operation -> operation.id() + ": " + operation.title())
                .collect(Collectors.joining("\n  ", " by this plan:\n  ", "")));
  }
}
