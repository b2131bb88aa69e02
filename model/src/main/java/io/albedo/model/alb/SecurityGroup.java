package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import java.util.SortedMap;
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

  @Value.NaturalOrder
  SortedMap<String, String> tags();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SecurityGroup}. */
  final class Builder extends ImmutableSecurityGroup.Builder {}
}
