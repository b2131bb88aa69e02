package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A Service ({@code v1}). */
@Value.Immutable
@AlbedoStyle
public interface Service {

  ObjectName name();

  /** Absent in a manifest that no API server has seen yet. */
  Optional<String> uid();

  @Value.NaturalOrder
  SortedMap<String, String> annotations();

  /** {@code ClusterIP}, {@code NodePort}, {@code LoadBalancer} or {@code ExternalName}. */
  @Value.Default
  default String type() {
    return "ClusterIP";
  }

  List<ServicePort> ports();

  /** {@code spec.selector}; a Service without one selects no pod. */
  @Value.NaturalOrder
  SortedMap<String, String> selector();

  /** {@code IPv4} and {@code IPv6} in the order written; empty if not written. */
  List<String> ipFamilies();

  /** {@code spec.allocateLoadBalancerNodePorts}. */
  @Value.Default
  default boolean allocateLoadBalancerNodePorts() {
    return true;
  }

  /**
   * Whether the API server gives each port a node port ({@code NodePort}, {@code LoadBalancer}).
   */
  default boolean nodePortsAllocated() {
    return type().equals("NodePort")
        || (type().equals("LoadBalancer") && allocateLoadBalancerNodePorts());
  }

  /** Whether a pod with these labels is behind the Service. */
  default boolean selects(Map<String, String> labels) {
    return !selector().isEmpty() && labels.entrySet().containsAll(selector().entrySet());
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Service}. */
  final class Builder extends ImmutableService.Builder {}
}
