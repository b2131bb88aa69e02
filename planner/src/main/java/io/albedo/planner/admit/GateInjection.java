package io.albedo.planner.admit;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.planner.target.ReadinessGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a new pod the readiness gates by which it waits for its targets.
 *
 * <pre>
 * bindings of its namespace, for pods, whose Service selects it, and not being deleted
 *    -> one gate each, behind the gates that it has, less those of before TargetGroupBindings
 * none of them
 *    -> the pod as it is
 * </pre>
 *
 * Which namespaces take part, the API server decides by the webhook's namespace selector.
 */
public final class GateInjection {

  private static final String LEGACY_PREFIX = "target-health.alb.ingress.kubernetes.io/";

  /** The part of a condition type behind the slash; a longer one makes the pod invalid. */
  private static final int LONGEST_NAME = 63;

  private GateInjection() {}

  public static Admission of(Pod pod, ClusterState cluster) {
    List<String> injected =
        cluster.targetGroupBindings().values().stream()
            .filter(binding -> waitsFor(pod, binding, cluster))
            .map(binding -> ReadinessGate.of(binding.name()).conditionType())
            .toList();
    if (injected.isEmpty()) {
      return Admission.silent();
    }
    List<String> gates = new ArrayList<>(pod.readinessGates());
    gates.removeIf(gate -> gate.startsWith(LEGACY_PREFIX));
    injected.stream().filter(gate -> !gates.contains(gate)).forEach(gates::add);
    return List.copyOf(pod.readinessGates()).equals(gates)
        ? Admission.silent()
        : Admission.edited(List.of(new Edit.ReadinessGates(gates)));
  }

  private static boolean waitsFor(Pod pod, TargetGroupBindingObject binding, ClusterState cluster) {
    ObjectName name = binding.name();
    return name.namespace().equals(pod.name().namespace())
        && !binding.deleting()
        && binding.targetType().equals(Optional.of("ip"))
        && name.name().length() <= LONGEST_NAME
        && isSelected(pod, cluster.services().get(name.sibling(binding.serviceName())));
  }

  private static boolean isSelected(Pod pod, @Nullable Service service) {
    return service != null && service.selects(pod.labels());
  }
}
