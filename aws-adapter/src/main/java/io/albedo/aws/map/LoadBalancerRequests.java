package io.albedo.aws.map;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteLoadBalancerRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.IpamPools;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyCapacityReservationRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyIpPoolsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RemoveIpamPoolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetIpAddressTypeRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSecurityGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.SetSubnetsRequest;

/** Requests about load balancers. */
public final class LoadBalancerRequests {

  private LoadBalancerRequests() {}

  public static CreateLoadBalancerRequest create(LoadBalancer spec) {
    CreateLoadBalancerRequest.Builder request =
        CreateLoadBalancerRequest.builder()
            .name(spec.name())
            .type(spec.type().text())
            .scheme(spec.scheme().text())
            .ipAddressType(spec.ipAddressType().text())
            .subnetMappings(subnets(spec.subnets()));
    if (!spec.securityGroups().isEmpty()) {
      request.securityGroups(groups(spec.securityGroups()));
    }
    spec.customerOwnedIpv4Pool().ifPresent(request::customerOwnedIpv4Pool);
    spec.ipv4IpamPool().map(LoadBalancerRequests::ipamPools).ifPresent(request::ipamPools);
    if (!spec.tags().isEmpty()) {
      request.tags(TagMapper.elb(spec.tags()));
    }
    return request.build();
  }

  public static ModifyLoadBalancerAttributesRequest setAttributes(
      Call.ModifyLoadBalancerAttributes call) {
    return ModifyLoadBalancerAttributesRequest.builder()
        .loadBalancerArn(Known.text(call.loadBalancer()))
        .attributes(TagMapper.pairs(call.attributes(), LoadBalancerRequests::attribute))
        .build();
  }

  private static LoadBalancerAttribute attribute(String key, String value) {
    return LoadBalancerAttribute.builder().key(key).value(value).build();
  }

  public static SetSecurityGroupsRequest setSecurityGroups(Call.SetSecurityGroups call) {
    return SetSecurityGroupsRequest.builder()
        .loadBalancerArn(Known.text(call.loadBalancer()))
        .securityGroups(groups(call.securityGroups()))
        .build();
  }

  public static SetSubnetsRequest setSubnets(Call.SetSubnets call) {
    return SetSubnetsRequest.builder()
        .loadBalancerArn(Known.text(call.loadBalancer()))
        .subnetMappings(subnets(call.subnets()))
        .build();
  }

  public static SetIpAddressTypeRequest setIpAddressType(Call.SetIpAddressType call) {
    return SetIpAddressTypeRequest.builder()
        .loadBalancerArn(Known.text(call.loadBalancer()))
        .ipAddressType(call.ipAddressType().text())
        .build();
  }

  /** No units give the reservation back. */
  public static ModifyCapacityReservationRequest reserve(Call.ModifyCapacityReservation call) {
    ModifyCapacityReservationRequest.Builder request =
        ModifyCapacityReservationRequest.builder().loadBalancerArn(Known.text(call.loadBalancer()));
    return call.capacityUnits() == 0
        ? request.resetCapacityReservation(true).build()
        : request
            .minimumLoadBalancerCapacity(units -> units.capacityUnits(call.capacityUnits()))
            .build();
  }

  public static ModifyIpPoolsRequest setIpPools(Call.ModifyIpPools call) {
    ModifyIpPoolsRequest.Builder request =
        ModifyIpPoolsRequest.builder().loadBalancerArn(Known.text(call.loadBalancer()));
    return call.ipv4IpamPool()
        .map(pool -> request.ipamPools(ipamPools(pool)))
        .orElseGet(() -> request.removeIpamPools(RemoveIpamPoolEnum.IPV4))
        .build();
  }

  public static DeleteLoadBalancerRequest delete(Call.DeleteLoadBalancer call) {
    return DeleteLoadBalancerRequest.builder()
        .loadBalancerArn(Known.text(call.loadBalancer()))
        .build();
  }

  private static List<String> groups(List<Token<SecurityGroupId>> groups) {
    return groups.stream().map(Known::text).toList();
  }

  private static List<software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping>
      subnets(Token<List<SubnetMapping>> subnets) {
    return Known.of(subnets).stream().map(LoadBalancerRequests::subnet).toList();
  }

  private static software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping subnet(
      SubnetMapping mapping) {
    var builder =
        software.amazon.awssdk.services.elasticloadbalancingv2.model.SubnetMapping.builder()
            .subnetId(mapping.subnet().value());
    mapping.allocationId().ifPresent(builder::allocationId);
    return builder.build();
  }

  private static IpamPools ipamPools(String ipv4Pool) {
    return IpamPools.builder().ipv4IpamPoolId(ipv4Pool).build();
  }
}
