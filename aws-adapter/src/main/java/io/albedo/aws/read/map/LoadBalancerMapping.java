package io.albedo.aws.read.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedLoadBalancer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.AvailabilityZone;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.IpamPools;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerState;

/** Load balancers of any type. */
public final class LoadBalancerMapping {

  private LoadBalancerMapping() {}

  /**
   * What is asked for a load balancer by calls of its own.
   *
   * @param capacityUnits absent if nobody has asked
   */
  public record Details(
      SortedMap<String, String> attributes,
      OptionalInt capacityUnits,
      SortedMap<String, String> tags) {}

  public static ObservedLoadBalancer loadBalancer(LoadBalancer balancer, Details details) {
    return new ObservedLoadBalancer(
        new Arn(balancer.loadBalancerArn()),
        Optional.ofNullable(balancer.dnsName()).orElse(""),
        new VpcId(balancer.vpcId()),
        Optional.ofNullable(balancer.state()).map(LoadBalancerState::codeAsString).orElse("active"),
        spec(balancer, details));
  }

  private static io.albedo.model.alb.LoadBalancer spec(LoadBalancer balancer, Details details) {
    String arn = balancer.loadBalancerArn();
    return io.albedo.model.alb.LoadBalancer.builder()
        .id(
            new ResourceId(
                ResourceType.LOAD_BALANCER,
                details.tags().getOrDefault(OwnershipTags.RESOURCE, arn)))
        .name(balancer.loadBalancerName())
        .type(
            UnfamiliarAnswerException.known(
                LoadBalancerType.of(balancer.typeAsString()), "Type", balancer.typeAsString()))
        .scheme(scheme(balancer))
        .ipAddressType(addresses(balancer))
        .subnets(Token.of(subnets(balancer)))
        .securityGroups(securityGroups(balancer))
        .customerOwnedIpv4Pool(Optional.ofNullable(balancer.customerOwnedIpv4Pool()))
        .ipv4IpamPool(Optional.ofNullable(balancer.ipamPools()).map(IpamPools::ipv4IpamPoolId))
        .attributes(details.attributes())
        .minimumCapacityUnits(details.capacityUnits())
        .tags(details.tags())
        .build();
  }

  /** A gateway load balancer has none, and no addresses that the internet could reach. */
  private static Scheme scheme(LoadBalancer balancer) {
    String text = balancer.schemeAsString();
    return text == null
        ? Scheme.INTERNAL
        : UnfamiliarAnswerException.known(Scheme.of(text), "Scheme", text);
  }

  private static IpAddressType addresses(LoadBalancer balancer) {
    String text = balancer.ipAddressTypeAsString();
    return text == null
        ? IpAddressType.IPV4
        : UnfamiliarAnswerException.known(IpAddressType.of(text), "IpAddressType", text);
  }

  private static List<SubnetMapping> subnets(LoadBalancer balancer) {
    return balancer.availabilityZones().stream().map(LoadBalancerMapping::subnet).toList();
  }

  private static SubnetMapping subnet(AvailabilityZone zone) {
    return new SubnetMapping(
        new SubnetId(zone.subnetId()),
        zone.loadBalancerAddresses().stream()
            .flatMap(address -> Optional.ofNullable(address.allocationId()).stream())
            .findFirst());
  }

  private static List<Token<SecurityGroupId>> securityGroups(LoadBalancer balancer) {
    return balancer.securityGroups().stream().map(id -> Token.of(new SecurityGroupId(id))).toList();
  }
}
