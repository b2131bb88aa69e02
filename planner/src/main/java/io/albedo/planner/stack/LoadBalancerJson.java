package io.albedo.planner.stack;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.planner.json.Json;
import java.util.List;
import java.util.Optional;

/** Load balancers and their security groups. */
final class LoadBalancerJson {

  private LoadBalancerJson() {}

  static Json of(LoadBalancer balancer) {
    return new SpecBuilder()
        .always("name", balancer.name())
        .always("type", balancer.type().text())
        .unlessEmpty("scheme", balancer.scheme().text())
        .unlessEmpty("ipAddressType", balancer.ipAddressType().text())
        .always("subnetMapping", TokenJson.of(balancer.subnets(), LoadBalancerJson::subnets))
        .unlessEmpty("securityGroups", balancer.securityGroups(), TokenJson::text)
        .ifSet("customerOwnedIPv4Pool", balancer.customerOwnedIpv4Pool())
        .unlessEmpty(
            "loadBalancerAttributes",
            SpecBuilder.entries(balancer.attributes()),
            attribute -> SpecBuilder.entry(attribute, "key", "value"))
        .ifSet("minimumLoadBalancerCapacity", capacity(balancer))
        .unlessEmpty("tags", balancer.tags())
        .ifSet("ipv4IPAMPool", balancer.ipv4IpamPool())
        .build();
  }

  private static Json subnets(List<SubnetMapping> subnets) {
    return SpecBuilder.list(subnets, LoadBalancerJson::subnet);
  }

  private static Json subnet(SubnetMapping subnet) {
    return new SpecBuilder()
        .ifSet("allocationID", subnet.allocationId())
        .always("subnetID", subnet.subnet().value())
        .build();
  }

  private static Optional<Json> capacity(LoadBalancer balancer) {
    return balancer.minimumCapacityUnits().stream()
        .mapToObj(units -> (Json) new SpecBuilder().always("capacityUnits", units).build())
        .findFirst();
  }

  static Json of(SecurityGroup group) {
    return new SpecBuilder()
        .always("groupName", group.name())
        .always("description", group.description())
        .unlessEmpty("tags", group.tags())
        .unlessEmpty("ingress", List.copyOf(group.ingress()), LoadBalancerJson::permission)
        .build();
  }

  private static Json permission(IpPermission permission) {
    SpecBuilder json =
        new SpecBuilder()
            .always("ipProtocol", permission.protocol())
            .always("fromPort", permission.fromPort())
            .always("toPort", permission.toPort());
    String source = permission.source().value();
    SpecBuilder filled =
        switch (permission.source().kind()) {
          case IPV4_CIDR -> json.always("ipRanges", one("cidrIP", source));
          case IPV6_CIDR -> json.always("ipv6Ranges", one("cidrIPv6", source));
          case PREFIX_LIST -> json.always("prefixLists", one("listID", source));
          case SECURITY_GROUP -> json.always("userIDGroupPairs", one("groupID", source));
        };
    return filled.build();
  }

  private static Json one(String key, String value) {
    return new Json.Arr(List.of(new SpecBuilder().always(key, value).build()));
  }
}
