package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A target group: what a Service port, used by an Ingress, becomes. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface TargetGroup extends Resource, WithTargetGroup {

  @Override
  ResourceId id();

  /** At most 32 characters; never compared with an existing target group. */
  Token<String> name();

  TargetType targetType();

  /** 1 to 65535. */
  Token<Integer> port();

  Protocol protocol();

  Optional<ProtocolVersion> protocolVersion();

  IpAddressType ipAddressType();

  HealthCheck healthCheck();

  /** Only the attributes that somebody set. */
  @Value.NaturalOrder
  SortedMap<String, String> attributes();

  @Value.NaturalOrder
  SortedMap<String, String> tags();

  OptionalInt targetControlPort();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroup}. */
  final class Builder extends ImmutableTargetGroup.Builder {}
}
