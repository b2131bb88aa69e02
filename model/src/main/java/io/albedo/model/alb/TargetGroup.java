package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  @Value.Default
  default CompactMap attributes() {
    return CompactMap.of();
  }

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  OptionalInt targetControlPort();

  default TargetGroup withAttributes(Map<String, String> attributes) {
    return withAttributes(CompactMap.copyOf(attributes));
  }

  default TargetGroup withTags(Map<String, String> tags) {
    return withTags(CompactMap.copyOf(tags));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroup}. */
  final class Builder extends ImmutableTargetGroup.Builder {

    public Builder attributes(Map<String, String> attributes) {
      return attributes(CompactMap.copyOf(attributes));
    }

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
