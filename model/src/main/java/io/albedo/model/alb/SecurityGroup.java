package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.Map;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A security group with its inbound permissions. Egress is never managed. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface SecurityGroup extends Resource, WithSecurityGroup {

  @Override
  ResourceId id();

  String name();

  String description();

  @Value.NaturalOrder
  SortedSet<IpPermission> ingress();

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  default SecurityGroup withTags(Map<String, String> tags) {
    return withTags(CompactMap.copyOf(tags));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SecurityGroup}. */
  final class Builder extends ImmutableSecurityGroup.Builder {

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
