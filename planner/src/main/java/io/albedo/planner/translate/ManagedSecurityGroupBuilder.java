package io.albedo.planner.translate;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.IpPermission.Kind;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroup;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

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
    for (PortPlan port : ports) {
      admit(permissions, port, Kind.IPV4_CIDR, port.sources().ipv4());
      admit(permissions, port, Kind.PREFIX_LIST, port.prefixLists());
      if (ipv6) {
        admit(permissions, port, Kind.IPV6_CIDR, port.sources().ipv6());
      }
    }
    return permissions;
  }

  private static void admit(
      SortedSet<IpPermission> permissions, PortPlan port, Kind kind, SortedSet<String> values) {
    values.forEach(value -> permissions.add(IpPermission.tcp(port.port(), kind, value)));
  }
}
