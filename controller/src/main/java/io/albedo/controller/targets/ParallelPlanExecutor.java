package io.albedo.controller.targets;

import io.albedo.controller.loop.ExecutionListener;
import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.PlanExecutor;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.Plan;
import io.albedo.model.port.OperationExecutor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Carries out a plan of targets: bindings beside each other, on virtual threads, but what is about
 * security groups, which all share, alone and at its place. What depends on something that was not
 * applied is skipped, in whichever group either is.
 */
public final class ParallelPlanExecutor {

  private final OperationExecutor executor;
  private final ExecutionListener listener;
  private final BiConsumer<Operation, RuntimeException> bugs;
  private final Together together;
  private boolean halted;

  /**
   * An executor.
   *
   * @param listener may be called from several threads at once, but for one group from one only
   * @param bugs hears of operations that broke off; the same holds
   * @param atOnce so many groups
   */
  public ParallelPlanExecutor(
      OperationExecutor executor,
      ExecutionListener listener,
      BiConsumer<Operation, RuntimeException> bugs,
      int atOnce) {
    this.executor = executor;
    this.listener = listener;
    this.bugs = bugs;
    this.together = new Together(atOnce);
  }

  /**
   * How each group of the plan ended, in the plan's order. After {@link #halt()} everything that
   * has not begun is skipped, and so it is in a thread that is interrupted.
   *
   * @param heldBack operations that were planned but are not carried out; what depends on them is
   *     skipped
   */
  public List<GroupOutcome> execute(Plan plan, Collection<OperationId> heldBack) {
    Set<OperationId> notApplied = ConcurrentHashMap.newKeySet();
    notApplied.addAll(heldBack);
    List<GroupOutcome> outcomes = new ArrayList<>();
    for (List<GroupPlan> stage : stages(plan)) {
      outcomes.addAll(together.each(stage, group -> execute(group, notApplied)));
    }
    return outcomes;
  }

  /**
   * Begins no operation any more. An interruption alone comes too late for that: it reaches one
   * thread after the other, and whoever carries out an operation may swallow it.
   */
  synchronized void halt() {
    halted = true;
  }

  private synchronized boolean mayBegin() {
    return !halted && !Thread.currentThread().isInterrupted();
  }

  private GroupOutcome execute(GroupPlan group, Set<OperationId> notApplied) {
    GroupOutcome outcome =
        new PlanExecutor(operation -> execute(operation, notApplied), listener)
            .execute(new Plan(List.of(group), List.of()))
            .getFirst();
    outcome.operations().stream()
        .filter(operation -> !operation.isApplied())
        .forEach(operation -> notApplied.add(operation.operation().id()));
    return outcome;
  }

  private OperationResult execute(Operation operation, Set<OperationId> notApplied) {
    if (!mayBegin()) {
      return new OperationResult.Skipped(operation.id());
    }
    return operation.dependsOn().stream()
        .filter(notApplied::contains)
        .findFirst()
        .<OperationResult>map(OperationResult.Skipped::new)
        .orElseGet(() -> begun(operation));
  }

  /** A bug in one operation is no reason to leave the others undone. */
  private OperationResult begun(Operation operation) {
    try {
      return executor.execute(operation);
    } catch (RuntimeException bug) {
      bugs.accept(operation, bug);
      return new OperationResult.Unknown("it broke off because of a bug");
    }
  }

  /** Groups next to each other that can be carried out beside each other. */
  static List<List<GroupPlan>> stages(Plan plan) {
    List<List<GroupPlan>> stages = new ArrayList<>();
    List<GroupPlan> stage = new ArrayList<>();
    Set<OperationId> inStage = new HashSet<>();
    for (GroupPlan group : plan.groups()) {
      boolean alone = isShared(group);
      if (!stage.isEmpty() && (alone || isShared(stage.getFirst()) || dependsOn(group, inStage))) {
        stages.add(stage);
        stage = new ArrayList<>();
        inStage.clear();
      }
      stage.add(group);
      group.operations().forEach(operation -> inStage.add(operation.id()));
    }
    if (!stage.isEmpty()) {
      stages.add(stage);
    }
    return stages;
  }

  private static boolean isShared(GroupPlan group) {
    return group.operations().stream()
        .anyMatch(operation -> operation.resource().type() == ResourceType.SECURITY_GROUP);
  }

  private static boolean dependsOn(GroupPlan group, Set<OperationId> others) {
    return group.operations().stream()
        .flatMap(operation -> operation.dependsOn().stream())
        .anyMatch(others::contains);
  }
}
