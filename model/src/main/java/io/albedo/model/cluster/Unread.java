package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Objects that are written down, but could not be read. They are not gone: what AWS has for them
 * stays until they are mended or removed.
 */
@Value.Immutable
@AlbedoStyle
public interface Unread {

  /**
   * Of Ingresses as much as could be read: at least the name, as a rule annotations, class and
   * finalizers, never a rule. Which group they are in follows from these.
   */
  @Value.NaturalOrder
  SortedMap<ObjectName, Ingress> ingresses();

  @Value.NaturalOrder
  SortedSet<ObjectName> services();

  @Value.NaturalOrder
  SortedSet<String> ingressClasses();

  @Value.NaturalOrder
  SortedSet<String> ingressClassParams();

  @Value.NaturalOrder
  SortedSet<String> namespaces();

  @Value.NaturalOrder
  SortedSet<ObjectName> secrets();

  @Value.NaturalOrder
  SortedSet<ObjectName> targetGroupBindings();

  @Value.NaturalOrder
  SortedSet<ObjectName> pods();

  @Value.NaturalOrder
  SortedSet<String> nodes();

  @Value.NaturalOrder
  SortedSet<ObjectName> endpointSlices();

  @Value.NaturalOrder
  SortedSet<ObjectName> endpoints();

  @Value.NaturalOrder
  SortedSet<ObjectName> configMaps();

  /**
   * Whether there is something of which not even kind and name are known, such as a file that
   * cannot be read. It may be any object, so that no object is known to be gone.
   */
  @Value.Default
  default boolean nameless() {
    return false;
  }

  /** Whether everything could be read. */
  default boolean isNothing() {
    return !nameless()
        && ingresses().isEmpty()
        && Stream.of(
                services(),
                ingressClasses(),
                ingressClassParams(),
                namespaces(),
                secrets(),
                targetGroupBindings(),
                pods(),
                nodes(),
                endpointSlices(),
                endpoints(),
                configMaps())
            .allMatch(SortedSet::isEmpty);
  }

  static Unread nothing() {
    return builder().build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Unread}. */
  final class Builder extends ImmutableUnread.Builder {}
}
