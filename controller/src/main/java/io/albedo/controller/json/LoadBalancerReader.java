package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.planner.canonical.TrackingTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads a load balancer of any type.
 *
 * @param unfamiliar where those go of which nobody can tell what they are
 */
record LoadBalancerReader(Attachments attachments, List<UnfamiliarResource> unfamiliar) {

  private static final Choice<LoadBalancerType> TYPE =
      Choice.of(LoadBalancerType.values(), LoadBalancerType::text);
  private static final Choice<Scheme> SCHEME = Choice.of(Scheme.values(), Scheme::text);
  private static final Choice<IpAddressType> ADDRESSES =
      Choice.of(IpAddressType.values(), IpAddressType::text);

  private static final Unfamiliar UNFAMILIAR =
      new Unfamiliar(
          ResourceType.LOAD_BALANCER,
          List.of(
              Map.entry("Type", TYPE),
              Map.entry("Scheme", SCHEME),
              Map.entry("IpAddressType", ADDRESSES)));

  Optional<ObservedLoadBalancer> read(Fields balancer) {
    Optional<UnfamiliarResource> strange = UNFAMILIAR.in(balancer);
    strange.ifPresent(this::set);
    return strange.isPresent() ? Optional.empty() : Optional.of(familiar(balancer));
  }

  private void set(UnfamiliarResource strange) {
    attachments.ignore(strange.arn());
    unfamiliar.add(strange);
  }

  private ObservedLoadBalancer familiar(Fields balancer) {
    return new ObservedLoadBalancer(
        new Arn(balancer.requiredText("LoadBalancerArn")),
        balancer.text("DNSName").orElse(""),
        new VpcId(balancer.requiredText("VpcId")),
        balancer.map("State").flatMap(s -> s.text("Code")).orElse("active"),
        spec(balancer));
  }

  private LoadBalancer spec(Fields balancer) {
    String arn = balancer.requiredText("LoadBalancerArn");
    SortedMap<String, String> tags = Tags.of(balancer);
    LoadBalancerType type = TYPE.requiredIn(balancer, "Type");
    return LoadBalancer.builder()
        .id(
            new ResourceId(
                ResourceType.LOAD_BALANCER, tags.getOrDefault(TrackingTags.RESOURCE, arn)))
        .name(balancer.requiredText("LoadBalancerName"))
        .type(type)
        .scheme(scheme(balancer, type))
        .ipAddressType(ADDRESSES.in(balancer, "IpAddressType").orElse(IpAddressType.IPV4))
        .subnets(Token.of(subnets(balancer)))
        .securityGroups(securityGroups(balancer))
        .customerOwnedIpv4Pool(balancer.text("CustomerOwnedIpv4Pool"))
        .ipv4IpamPool(balancer.map("IpamPools").flatMap(p -> p.text("Ipv4IpamPoolId")))
        .attributes(attachments.attributes(arn))
        .minimumCapacityUnits(attachments.capacityUnits(arn))
        .tags(tags)
        .build();
  }

  /** A gateway load balancer has none, and no addresses that the internet could reach. */
  private static Scheme scheme(Fields balancer, LoadBalancerType type) {
    return type == LoadBalancerType.GATEWAY
        ? SCHEME.in(balancer, "Scheme").orElse(Scheme.INTERNAL)
        : SCHEME.requiredIn(balancer, "Scheme");
  }

  private static List<SubnetMapping> subnets(Fields balancer) {
    return balancer.maps("AvailabilityZones").stream()
        .map(
            zone ->
                new SubnetMapping(
                    new SubnetId(zone.requiredText("SubnetId")),
                    zone.maps("LoadBalancerAddresses").stream()
                        .flatMap(address -> address.text("AllocationId").stream())
                        .findFirst()))
        .toList();
  }

  private static List<Token<SecurityGroupId>> securityGroups(Fields balancer) {
    return balancer.texts("SecurityGroups").stream()
        .map(id -> Token.of(new SecurityGroupId(id)))
        .toList();
  }
}
