package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A Node ({@code v1}): as much of it as decides whether it, or a pod on it, becomes a target. */
@Value.Immutable
@AlbedoStyle
public interface Node {

  String name();

  @Value.NaturalOrder
  SortedMap<String, String> labels();

  /** {@code spec.providerID}, such as {@code aws:///eu-west-1a/i-0123456789abcdef0}. */
  Optional<String> providerId();

  List<Taint> taints();

  /** The status of condition {@code Ready}; absent if there is no such condition. */
  Optional<String> ready();

  /** Addresses of type {@code InternalIP}. */
  List<String> internalAddresses();

  /**
   * Keeps pods away.
   *
   * @param effect {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}
   */
  record Taint(String key, String effect) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Node}. */
  final class Builder extends ImmutableNode.Builder {}
}
