package io.albedo.controller.local;

import io.albedo.model.alb.Arn;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.AlreadyDone;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * AWS in memory: keeps the world that the {@link Simulator} makes of each operation, and decides
 * nothing itself. May be used from any thread; operations come one after the other.
 */
public final class InMemoryCloud implements CloudObserver, OperationExecutor {

  private final Simulator simulator;
  private final Consumer<World> onChange;
  private World world;

  /**
   * An account with these resources.
   *
   * @param onChange gets each new world before the operation that made it returns; never two at
   *     once
   */
  public InMemoryCloud(World world, Simulator simulator, Consumer<World> onChange) {
    this.world = world;
    this.simulator = simulator;
    this.onChange = onChange;
  }

  @Override
  public synchronized CloudState observe(SortedSet<CloudNeed> needs) {
    SortedMap<Arn, List<ObservedTarget>> targets = new TreeMap<>(world.cloud().targets());
    needs.stream()
        .flatMap(
            need ->
                need instanceof CloudNeed.TargetsOf asked
                    ? Stream.of(asked)
                    : Stream.<CloudNeed.TargetsOf>empty())
        .map(CloudNeed.TargetsOf::targetGroup)
        .filter(this::isThere)
        .forEach(group -> targets.putIfAbsent(group, List.of()));
    return CloudState.builder().from(world.cloud()).targets(targets).build();
  }

  /** Of a target group that is there, no targets are an answer, too. */
  private boolean isThere(Arn targetGroup) {
    return world.cloud().targetGroups().stream().anyMatch(g -> g.arn().equals(targetGroup));
  }

  @Override
  public synchronized OperationResult execute(Operation operation) {
    Simulator.Step step = simulator.apply(world, operation);
    if (!step.world().equals(world)) {
      world = step.world();
      onChange.accept(world);
    }
    return unlessDone(operation, step.result());
  }

  private static OperationResult unlessDone(Operation operation, OperationResult result) {
    return result instanceof OperationResult.Failed(CloudFailure refusal)
            && AlreadyDone.says(operation.call(), refusal)
        ? new OperationResult.Applied(Map.of())
        : result;
  }

  /** The bindings that operations have made: Kubernetes' part of the world. */
  public synchronized SortedMap<ObjectName, TargetGroupBindingObject> bindings() {
    return world.bindings();
  }

  /** Somebody else changes the account. */
  public synchronized void change(UnaryOperator<World> change) {
    world = change.apply(world);
    onChange.accept(world);
  }

  public synchronized World world() {
    return world;
  }
}
