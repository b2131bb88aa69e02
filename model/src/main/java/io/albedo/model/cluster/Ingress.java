package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** An Ingress ({@code networking.k8s.io/v1}). */
@Value.Immutable
@AlbedoStyle
public interface Ingress {

  ObjectName name();

  Optional<String> uid();

  @Value.NaturalOrder
  SortedMap<String, String> annotations();

  @Value.NaturalOrder
  SortedSet<String> finalizers();

  /** Whether {@code metadata.deletionTimestamp} is set. */
  @Value.Default
  default boolean deleting() {
    return false;
  }

  Optional<String> ingressClassName();

  Optional<Backend> defaultBackend();

  List<IngressRule> rules();

  List<IngressTls> tls();

  /** {@code status.loadBalancer.ingress}, in order. */
  List<StatusAddress> statusAddresses();

  /** Grows with each change of the spec; 0 in a manifest that no API server has seen yet. */
  @Value.Default
  default long generation() {
    return 0;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Ingress}. */
  final class Builder extends ImmutableIngress.Builder {}
}
