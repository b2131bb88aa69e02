package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A Pod ({@code v1}): as much of it as decides whether and how it becomes a target. */
@Value.Immutable
@AlbedoStyle
public interface Pod {

  /** The annotation by which a pod has a network interface, and security groups, of its own. */
  String ENI_ANNOTATION = "vpc.amazonaws.com/pod-eni";

  ObjectName name();

  /** Tells a pod from a later one of the same name. */
  Optional<String> uid();

  @Value.NaturalOrder
  SortedMap<String, String> labels();

  /** The value of {@link #ENI_ANNOTATION}. */
  Optional<String> eniAnnotation();

  /** Absent until the pod is scheduled. */
  Optional<String> nodeName();

  /** {@code status.podIP}, the first of its addresses. */
  Optional<String> ip();

  /** The condition types in {@code spec.readinessGates}. */
  @Value.NaturalOrder
  SortedSet<String> readinessGates();

  /** By type. */
  @Value.NaturalOrder
  SortedMap<String, Condition> conditions();

  /** Of all containers, in their order. */
  List<ContainerPort> containerPorts();

  /** Whether a condition is there and true. */
  default boolean is(String conditionType) {
    Condition condition = conditions().get(conditionType);
    return condition != null && condition.status().equals(Condition.TRUE);
  }

  /**
   * One of {@code status.conditions}.
   *
   * @param status {@code True}, {@code False} or {@code Unknown}
   * @param reason may be empty
   * @param message may be empty
   */
  record Condition(String status, String reason, String message) {
    public static final String TRUE = "True";
    public static final String FALSE = "False";
    public static final String UNKNOWN = "Unknown";
  }

  /**
   * A port that a container declares.
   *
   * @param name may be empty
   */
  record ContainerPort(String name, int number) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Pod}. */
  final class Builder extends ImmutablePod.Builder {}
}
