package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.TextMap;
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
  default TextMap attributes() {
    return TextMap.of();
  }

  @Value.Default
  default TextMap tags() {
    return TextMap.of();
  }

  OptionalInt targetControlPort();

  default TargetGroup withAttributes(Map<String, String> attributes) {
    return withAttributes(TextMap.copyOf(attributes));
  }

  default TargetGroup withTags(Map<String, String> tags) {
    return withTags(TextMap.copyOf(tags));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroup}. */
  final class Builder extends ImmutableTargetGroup.Builder {

    public Builder attributes(Map<String, String> attributes) {
      return attributes(TextMap.copyOf(attributes));
    }

    public Builder tags(Map<String, String> tags) {
      return tags(TextMap.copyOf(tags));
    }
  }
}
