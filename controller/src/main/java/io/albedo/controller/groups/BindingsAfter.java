package io.albedo.controller.groups;

import io.albedo.controller.loop.GroupOutcome;
import io.albedo.controller.loop.OperationOutcome;
import io.albedo.model.alb.GroupId;
import io.albedo.model.alb.StackId;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.Bindings;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationResult;
import io.albedo.planner.canonical.PresentBinding;
import io.albedo.planner.canonical.TrackingTags;
import io.albedo.planner.simulate.Simulator;
import io.albedo.planner.simulate.World;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The TargetGroupBindings that there are when operations have been carried out. */
final class BindingsAfter {

  private final Simulator simulator;
  private World world;
  private Bindings created = Bindings.none();

  private BindingsAfter(Simulator simulator, ClusterState cluster) {
    this.simulator = simulator;
    this.world = World.of(CloudState.unseen(), cluster.targetGroupBindings());
  }

  /** All bindings of a cluster after a pass. */
  static Map<ObjectName, PresentBinding> of(
      Simulator simulator, ClusterState cluster, List<GroupOutcome> outcomes) {
    BindingsAfter after = new BindingsAfter(simulator, cluster);
    outcomes.forEach(group -> group.operations().forEach(after::add));
    return of(after.world.bindings().values());
  }

  static Map<ObjectName, PresentBinding> of(Collection<TargetGroupBindingObject> bindings) {
    return bindings.stream()
        .filter(binding -> !binding.deleting())
        .collect(Collectors.toMap(TargetGroupBindingObject::name, PresentBinding::of));
  }

  /** Those of some groups. */
  static Map<ObjectName, PresentBinding> ofGroups(
      Map<ObjectName, PresentBinding> bindings, Set<GroupId> groups) {
    return bindings.entrySet().stream()
        .filter(entry -> isOf(entry.getValue(), groups))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOf(PresentBinding binding, Set<GroupId> groups) {
    return binding.spec().stream()
        .flatMap(spec -> TrackingTags.stackOfLabels(spec.labels()).stream())
        .map(StackId::value)
        .anyMatch(stack -> groups.stream().map(GroupId::text).anyMatch(stack::equals));
  }

  private void add(OperationOutcome outcome) {
    Operation bound = created.bind(outcome.operation());
    if (outcome.result() instanceof OperationResult.Applied && isAboutBinding(bound.call())) {
      world = simulator.apply(world, bound).world();
    }
    created = created.after(outcome.operation(), outcome.result());
  }

  private static boolean isAboutBinding(Call call) {
    return call instanceof Call.CreateBinding
        || call instanceof Call.PatchBinding
        || call instanceof Call.DeleteBinding;
  }
}
