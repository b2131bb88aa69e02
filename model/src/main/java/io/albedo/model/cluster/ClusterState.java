package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.SortedMap;
import org.immutables.value.Value;

/** Everything Kubernetes says that an ALB and its targets can depend on, at one moment. */
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

  @Value.NaturalOrder
  SortedMap<ObjectName, Pod> pods();

  @Value.NaturalOrder
  SortedMap<String, Node> nodes();

  @Value.NaturalOrder
  SortedMap<ObjectName, EndpointSlice> endpointSlices();

  @Value.NaturalOrder
  SortedMap<ObjectName, Endpoints> endpoints();

  /** Those that note targets. */
  @Value.NaturalOrder
  SortedMap<ObjectName, ConfigMap> configMaps();

  /**
   * What is written down as well, but could not be read, so that it is missing above without being
   * gone.
   */
  @Value.Default
  default Unread unread() {
    return Unread.nothing();
  }

  /**
   * Ingresses as they were when they were last found to be right, if somebody remembers that. One
   * that is wrong now is served in this form.
   */
  @Value.NaturalOrder
  SortedMap<ObjectName, Ingress> lastGoodIngresses();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ClusterState}. */
  final class Builder extends ImmutableClusterState.Builder {}
}
