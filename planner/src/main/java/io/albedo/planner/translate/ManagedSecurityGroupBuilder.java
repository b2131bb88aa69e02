package io.albedo.planner.translate;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Builds the security group that admits clients: for each port one permission for each source. IPv6
 * sources count only if the load balancer has IPv6 addresses.
 */
final class ManagedSecurityGroupBuilder {

  private final ResourceNames names;
  private final boolean ipv6;

  ManagedSecurityGroupBuilder(ResourceNames names, boolean ipv6) {
    this.names = names;
    this.ipv6 = ipv6;
  }

  SecurityGroup build(Collection<PortPlan> ports, SortedMap<String, String> tags) {
    return SecurityGroup.builder()
        .id(ResourceId.MANAGED_SECURITY_GROUP)
        .name(names.managedSecurityGroup())
        .description("[k8s] Managed SecurityGroup for LoadBalancer")
        .ingress(permissions(ports))
        .tags(tags)
        .build();
  }

  private SortedSet<IpPermission> permissions(Collection<PortPlan> ports) {
    SortedSet<IpPermission> permissions = new TreeSet<>();
    ports.forEach(port -> permissions(port).forEach(permissions::add));
    return permissions;
  }

  private Stream<IpPermission> permissions(PortPlan port) {
    Stream<IpPermission> ipv4 = tcp(port, Kind.IPV4_CIDR, port.sources().ipv4());
    Stream<IpPermission> lists = tcp(port, Kind.PREFIX_LIST, port.prefixLists());
    Stream<IpPermission> others =
        ipv6 ? Stream.concat(tcp(port, Kind.IPV6_CIDR, port.sources().ipv6()), lists) : lists;
    return Stream.concat(ipv4, others);
  }

  private static Stream<IpPermission> tcp(PortPlan port, Kind kind, SortedSet<String> values) {
    return values.stream().map(value -> IpPermission.tcp(port.port(), kind, value));
  }
}
