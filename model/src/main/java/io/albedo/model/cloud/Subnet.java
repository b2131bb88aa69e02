package io.albedo.model.cloud;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/** A subnet. */
@Value.Immutable
@AlbedoStyle
public interface Subnet {

  SubnetId id();

  VpcId vpc();

  /** Name of the zone, such as {@code eu-west-1a}. */
  String availabilityZone();

  String availabilityZoneId();

  int availableIpAddressCount();

  /** The IPv4 block. */
  Optional<String> cidrBlock();

  /** The IPv6 blocks whose association is complete. */
  List<String> ipv6CidrBlocks();

  /** Whether an IPv6 CIDR block is associated. */
  @Value.Default
  default boolean ipv6Associated() {
    return !ipv6CidrBlocks().isEmpty();
  }

  Optional<String> outpostArn();

  @Value.NaturalOrder
  SortedMap<String, String> tags();

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Subnet}. */
  final class Builder extends ImmutableSubnet.Builder {}
}
