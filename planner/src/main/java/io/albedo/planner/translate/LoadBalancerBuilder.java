package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.planner.annotation.AnnotationName;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the load balancer of a group out of what its members say. */
final class LoadBalancerBuilder {

  private final GroupScope group;
  private final LoadBalancerSettings settings;

  LoadBalancerBuilder(GroupScope group) {
    this.group = group;
    this.settings = new LoadBalancerSettings(group);
  }

  LoadBalancer build(SecurityGroupPlan securityGroups, SortedMap<String, String> tags) {
    LaterClasses.checkLoadBalancer(group.members());
    Scheme scheme = settings.scheme();
    IpAddressType addressType = settings.addressType();
    Token<List<SubnetMapping>> subnets = new SubnetSetting(group, scheme, addressType).choose();
    return LoadBalancer.builder()
        .id(ResourceId.LOAD_BALANCER)
        .name(settings.name(scheme))
        .scheme(scheme)
        .ipAddressType(addressType)
        .subnets(subnets)
        .securityGroups(securityGroups.attached())
        .customerOwnedIpv4Pool(settings.customerOwnedPool())
        .attributes(attributes())
        .minimumCapacityUnits(new CapacitySetting(group).units())
        .tags(tags)
        .ipv4IpamPool(settings.ipamPool())
        .build();
  }

  private SortedMap<String, String> attributes() {
    SortedMap<String, String> ofClass =
        group.firstParam(IngressClassParams::loadBalancerAttributes).orElseGet(TreeMap::new);
    return new Union(
            AnnotationReader.field(AnnotationName.LOAD_BALANCER_ATTRIBUTES),
            "conflicting load balancer attributes",
            ofClass)
        .of(
            group.stated(
                member -> member.annotations().stringMap(AnnotationName.LOAD_BALANCER_ATTRIBUTES)),
            group.findings());
  }
}
