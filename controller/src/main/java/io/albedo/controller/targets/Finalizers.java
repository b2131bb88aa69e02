package io.albedo.controller.targets;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.ObjectRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.port.ClusterWriter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Holds bindings by a finalizer before they get targets, and lets them go when they have none any
 * more.
 */
record Finalizers(ClusterWriter writer, Together together) {

  static final String NAME = "elbv2.k8s.aws/resources";

  static boolean isHeld(TargetGroupBindingObject binding) {
    return binding.finalizers().contains(NAME);
  }

  /** What became of it, by binding, where it failed. */
  SortedMap<ObjectName, OperationResult> add(List<TargetGroupBindingObject> bindings) {
    return each(bindings, writer::addFinalizer);
  }

  /** What became of it, by binding, where it failed. */
  SortedMap<ObjectName, OperationResult> remove(List<TargetGroupBindingObject> bindings) {
    return each(bindings, writer::removeFinalizer);
  }

  private SortedMap<ObjectName, OperationResult> each(
      List<TargetGroupBindingObject> bindings,
      BiFunction<ObjectRef, String, OperationResult> write) {
    SortedMap<ObjectName, OperationResult> failed = new TreeMap<>();
    List<OperationResult> results =
        together.each(bindings, binding -> write.apply(ObjectRef.of(binding), NAME));
    for (int i = 0; i < bindings.size(); i++) {
      if (!(results.get(i) instanceof OperationResult.Applied)) {
        failed.put(bindings.get(i).name(), results.get(i));
      }
    }
    return failed;
  }
}
