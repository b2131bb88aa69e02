package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.SortedMap;
import org.immutables.value.Value;

/** Everything Kubernetes says that an ALB can depend on, at one moment. */
@Value.Immutable
@AlbedoStyle
public interface ClusterState {

  @Value.NaturalOrder
  SortedMap<ObjectName, Ingress> ingresses();

  @Value.NaturalOrder
  SortedMap<ObjectName, Service> services();

  @Value.NaturalOrder
  SortedMap<String, IngressClass> ingressClasses();

  @Value.NaturalOrder
  SortedMap<String, IngressClassParams> ingressClassParams();

  @Value.NaturalOrder
  SortedMap<String, Namespace> namespaces();

  @Value.NaturalOrder
  SortedMap<ObjectName, Secret> secrets();

  @Value.NaturalOrder
  SortedMap<ObjectName, TargetGroupBindingObject> targetGroupBindings();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClusterState}. */
  final class Builder extends ImmutableClusterState.Builder {}
}
