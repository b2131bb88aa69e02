package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.Pod.Condition;
import java.util.Objects;
import java.util.Optional;

/**
 * The readiness gate by which pods wait for their targets.
 *
 * @param conditionType holds the name of the binding
 */
public record ReadinessGate(String conditionType) {

  static final Condition REGISTERING =
      new Condition(
          Condition.FALSE, "Elb.RegistrationInProgress", "Target registration is in progress");

  static final Condition BINDING_GONE =
      new Condition(Condition.TRUE, "", "Target Group Binding is deleted");

  private static final String PREFIX = "target-health.elbv2.k8s.aws/";

  public static ReadinessGate of(ObjectName binding) {
    return new ReadinessGate(PREFIX + binding.name());
  }

  boolean isOf(Pod pod) {
    return pod.readinessGates().contains(conditionType);
  }

  boolean hasCondition(Pod pod, Condition condition) {
    return Objects.equals(pod.conditions().get(conditionType), condition);
  }

  /** What a pod is told of its target. */
  static Condition of(ObservedTarget target) {
    Optional<ObservedTarget.Health> health = target.health();
    String status =
        health.map(h -> h.isHealthy() ? Condition.TRUE : Condition.FALSE).orElse(Condition.UNKNOWN);
    return new Condition(
        status,
        health.flatMap(ObservedTarget.Health::reason).orElse(""),
        health.flatMap(ObservedTarget.Health::description).orElse(""));
  }

  static boolean isOpen(Condition condition) {
    return condition.status().equals(Condition.TRUE);
  }
}
