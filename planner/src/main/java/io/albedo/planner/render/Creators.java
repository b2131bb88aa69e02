package io.albedo.planner.render;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Plan;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which operation creates a resource, as seen from one group: the group's own operations, and that
 * of the security group which all load balancers of a cluster share.
 */
public record Creators(SortedMap<ResourceId, OperationId> operations) {

  public Creators {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
  }

  /** No resource is created. */
  public static Creators none() {
    return new Creators(Collections.emptySortedMap());
  }

  /** The creators that operations of {@code group} can refer to. */
  public static Creators seenFrom(GroupPlan group, Plan plan) {
    SortedMap<ResourceId, OperationId> operations = new TreeMap<>();
    all(group).forEach(operation -> add(operations, operation));
    plan.groups().stream()
        .flatMap(Creators::all)
        .filter(Creators::createsSharedGroup)
        .forEach(operation -> add(operations, operation));
    return new Creators(operations);
  }

  /** The operation that creates a resource, if the plan has one. */
  public Optional<OperationId> of(ResourceId resource) {
    return Optional.ofNullable(operations.get(resource));
  }

  /** Those that are withheld, too, since others that are withheld refer to them. */
  private static Stream<Operation> all(GroupPlan group) {
    return Stream.concat(
        group.operations().stream(),
        group.withheld().stream().flatMap(withheld -> withheld.operation().stream()));
  }

  private static boolean createsSharedGroup(Operation operation) {
    return operation.call().created().filter(ResourceId.BACKEND_SECURITY_GROUP::equals).isPresent();
  }

  private static void add(SortedMap<ResourceId, OperationId> operations, Operation operation) {
    operation.call().created().ifPresent(id -> operations.putIfAbsent(id, operation.id()));
  }
}
