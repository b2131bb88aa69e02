package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A load balancer. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface LoadBalancer extends Resource {

  @Override
  ResourceId id();

  /** At most 32 characters; never compared with an existing load balancer. */
  String name();

  @Value.Default
  default LoadBalancerType type() {
    return LoadBalancerType.APPLICATION;
  }

  Scheme scheme();

  IpAddressType ipAddressType();

  Token<List<SubnetMapping>> subnets();

  /** In the order wanted; compared as a set. */
  List<Token<SecurityGroupId>> securityGroups();

  Optional<String> customerOwnedIpv4Pool();

  /** Only the attributes that somebody set; all others are left as they are. */
  @Value.Default
  default CompactMap attributes() {
    return CompactMap.of();
  }

  /** Reserved capacity units; 0 gives a reservation back, absent leaves it alone. */
  OptionalInt minimumCapacityUnits();

  @Value.Default
  default CompactMap tags() {
    return CompactMap.of();
  }

  Optional<String> ipv4IpamPool();

  /**
   * Whether this can be changed into what is wanted: type and scheme are set when a load balancer
   * is made. Source: CreateLoadBalancer in the Elastic Load Balancing API reference.
   */
  default boolean canBecome(LoadBalancer wanted) {
    return type() == wanted.type() && scheme() == wanted.scheme();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LoadBalancer}. */
  final class Builder extends ImmutableLoadBalancer.Builder {

    public Builder attributes(Map<String, String> attributes) {
      return attributes(CompactMap.copyOf(attributes));
    }

    public Builder tags(Map<String, String> tags) {
      return tags(CompactMap.copyOf(tags));
    }
  }
}
