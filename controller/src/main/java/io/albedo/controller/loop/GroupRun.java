package io.albedo.controller.loop;

import io.albedo.model.alb.ResourceId;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.OperationExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One group's operations, one by one. What depends on an operation that was not applied is skipped;
 * after an unknown result everything is.
 */
final class GroupRun {

  private final OperationExecutor executor;
  private final Map<ResourceId, OperationId> creators;
  private final List<OperationOutcome> outcomes = new ArrayList<>();
  private final Set<OperationId> notApplied;
  private final ExecutionListener listener;
  private Bindings bindings;
  private Optional<OperationId> unknown = Optional.empty();

  /**
   * A run that has not begun.
   *
   * @param creators the operation that creates a resource, for all resources the plan creates
   * @param notApplied operations of the plan that were not applied, those of other groups among
   *     them; those of this one are added
   */
  GroupRun(
      OperationExecutor executor,
      Map<ResourceId, OperationId> creators,
      Bindings alreadyCreated,
      Set<OperationId> notApplied,
      ExecutionListener listener) {
    this.executor = executor;
    this.creators = creators;
    this.bindings = alreadyCreated;
    this.notApplied = notApplied;
    this.listener = listener;
  }

  GroupOutcome run(GroupPlan plan) {
    for (Operation operation : plan.operations()) {
      Operation bound = bindings.bind(operation);
      remember(operation, impediment(bound).orElseGet(() -> executor.execute(bound)));
    }
    return new GroupOutcome(plan.group(), outcomes);
  }

  /** What is known now of the resources that were created. */
  Bindings bindings() {
    return bindings;
  }

  private void remember(Operation operation, OperationResult result) {
    OperationOutcome outcome = new OperationOutcome(operation, result);
    outcomes.add(outcome);
    listener.ended(outcome);
    bindings = bindings.after(operation, result);
    if (!(result instanceof OperationResult.Applied)) {
      notApplied.add(operation.id());
    }
    if (result instanceof OperationResult.Unknown) {
      unknown = Optional.of(operation.id());
    }
  }

  private Optional<OperationResult> impediment(Operation bound) {
    return unknown
        .or(() -> bound.dependsOn().stream().filter(notApplied::contains).findFirst())
        .<OperationResult>map(OperationResult.Skipped::new)
        .or(() -> Bindings.referencesOf(bound.call()).stream().findFirst().map(this::missing));
  }

  /** A reference is left when the creation has not succeeded, or was never planned: a bug. */
  private OperationResult missing(ResourceId resource) {
    return Optional.ofNullable(creators.get(resource))
        .<OperationResult>map(OperationResult.Skipped::new)
        .orElseGet(
            () ->
                new OperationResult.Failed(
                    new CloudFailure(
                        "UnresolvedReference", "no operation of the plan creates " + resource)));
  }
}
