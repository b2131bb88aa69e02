package io.albedo.controller.loop;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.OperationExecutor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out a plan group by group; a group that fails stops no other. Groups know nothing of each
 * other but the security group that all share, and what operations say that they depend on.
 */
public final class PlanExecutor {

  private static final ResourceId SHARED = ResourceId.BACKEND_SECURITY_GROUP;

  private final OperationExecutor executor;

  private final ExecutionListener listener;

  public PlanExecutor(OperationExecutor executor) {
    this(executor, ExecutionListener.silent());
  }

  /** Tells a listener of each operation as soon as it has ended. */
  public PlanExecutor(OperationExecutor executor, ExecutionListener listener) {
    this.executor = executor;
    this.listener = listener;
  }

  /** How each group of the plan ended, in the plan's order. */
  public List<GroupOutcome> execute(Plan plan) {
    List<GroupOutcome> outcomes = new ArrayList<>();
    Map<ResourceId, OperationId> sharedCreators = new HashMap<>();
    Bindings shared = Bindings.none();
    Set<OperationId> notApplied = new HashSet<>();
    for (GroupPlan group : plan.groups()) {
      Map<ResourceId, OperationId> creators = new HashMap<>(sharedCreators);
      creators.putAll(creators(group));
      GroupRun run = new GroupRun(executor, creators, shared, notApplied, listener);
      listener.begins(group);
      outcomes.add(run.run(group));
      shared = onlyShared(run.bindings());
      Optional.ofNullable(creators.get(SHARED)).ifPresent(id -> sharedCreators.put(SHARED, id));
    }
    return outcomes;
  }

  private static Map<ResourceId, OperationId> creators(GroupPlan group) {
    Map<ResourceId, OperationId> creators = new HashMap<>();
    for (Operation operation : group.operations()) {
      operation.call().created().ifPresent(id -> creators.put(id, operation.id()));
    }
    return creators;
  }

  private static Bindings onlyShared(Bindings bindings) {
    return Optional.ofNullable(bindings.created().get(SHARED))
        .map(attributes -> Bindings.none().with(SHARED, attributes))
        .orElse(Bindings.none());
  }
}
