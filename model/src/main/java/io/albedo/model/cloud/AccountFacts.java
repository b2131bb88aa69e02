package io.albedo.model.cloud;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.alb.VpcId;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What only AWS knows and a plan may have to look up. */
@Value.Immutable
@AlbedoStyle
public interface AccountFacts {

  @Value.Default
  default String region() {
    return "";
  }

  @Value.Default
  default String accountId() {
    return "";
  }

  VpcId vpc();

  /** The VPCs that were looked at, {@link #vpc()} and its peers among them. */
  List<Vpc> vpcs();

  List<AvailabilityZone> availabilityZones();

  List<Subnet> subnets();

  List<RouteTable> routeTables();

  List<Certificate> certificates();

  List<TrustStore> trustStores();

  List<WebAcl> webAcls();

  /** All zones of the account; absent if nobody has looked. */
  Optional<List<HostedZone>> hostedZones();

  /** Whether the account subscribes to Shield Advanced; absent if nobody has looked. */
  Optional<Boolean> shieldSubscribed();

  /** Whether the region offers WAF Classic; absent if nobody has looked. */
  Optional<Boolean> wafClassicOffered();

  /**
   * An Availability Zone; {@code type} is {@code availability-zone}, {@code local-zone} and so on.
   */
  record AvailabilityZone(String name, String id, String type) {}

  /** A VPC with its associated address blocks, the primary IPv4 block first. */
  record Vpc(VpcId id, List<String> cidrBlocks, List<String> ipv6CidrBlocks) {
    public Vpc {
      cidrBlocks = List.copyOf(cidrBlocks);
      ipv6CidrBlocks = List.copyOf(ipv6CidrBlocks);
    }
  }

  /** A mutual TLS trust store. */
  record TrustStore(String name, String arn, String status) {}

  /** A WAFv2 web ACL of regional scope. */
  record WebAcl(String name, String arn, String id) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link AccountFacts}. */
  final class Builder extends ImmutableAccountFacts.Builder {}
}
