package io.albedo.aws.write;

import io.albedo.aws.map.Known;
import io.albedo.aws.map.LoadBalancerRequests;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import java.util.Map;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerStateEnum;

/** Calls about load balancers. */
final class LoadBalancerWriter {

  /** AWS takes two or three minutes to set one up. */
  private static final Patience UNTIL_ACTIVE = Patience.ofSeconds(5, 600);

  private final ElasticLoadBalancingV2Client writing;
  private final ElasticLoadBalancingV2Client reading;
  private final Poll poll;

  LoadBalancerWriter(
      ElasticLoadBalancingV2Client writing, ElasticLoadBalancingV2Client reading, Poll poll) {
    this.writing = writing;
    this.reading = reading;
    this.poll = poll;
  }

  Map<Attribute, String> create(Call.CreateLoadBalancer call) {
    LoadBalancer made =
        writing
            .createLoadBalancer(LoadBalancerRequests.create(call.loadBalancer()))
            .loadBalancers()
            .getFirst();
    return Map.of(
        Attribute.LOAD_BALANCER_ARN, made.loadBalancerArn(), Attribute.DNS_NAME, made.dnsName());
  }

  void setAttributes(Call.ModifyLoadBalancerAttributes call) {
    writing.modifyLoadBalancerAttributes(LoadBalancerRequests.setAttributes(call));
  }

  void setSecurityGroups(Call.SetSecurityGroups call) {
    writing.setSecurityGroups(LoadBalancerRequests.setSecurityGroups(call));
  }

  void setSubnets(Call.SetSubnets call) {
    writing.setSubnets(LoadBalancerRequests.setSubnets(call));
  }

  void setIpAddressType(Call.SetIpAddressType call) {
    writing.setIpAddressType(LoadBalancerRequests.setIpAddressType(call));
  }

  void reserve(Call.ModifyCapacityReservation call) {
    writing.modifyCapacityReservation(LoadBalancerRequests.reserve(call));
  }

  void setIpPools(Call.ModifyIpPools call) {
    writing.modifyIpPools(LoadBalancerRequests.setIpPools(call));
  }

  void delete(Call.DeleteLoadBalancer call) {
    writing.deleteLoadBalancer(LoadBalancerRequests.delete(call));
  }

  /** An impaired one is active too: it serves, but cannot scale. */
  void awaitActive(Call.AwaitLoadBalancerActive call)
      throws InterruptedException, WaitFailedException {
    LoadBalancerStateEnum state =
        poll.until(
            seen -> seen != LoadBalancerStateEnum.PROVISIONING,
            UNTIL_ACTIVE,
            () -> state(call.loadBalancer()));
    if (state == LoadBalancerStateEnum.PROVISIONING || state == LoadBalancerStateEnum.FAILED) {
      throw new WaitFailedException(
          "Timeout", "'" + Known.text(call.loadBalancer()) + "' is " + state);
    }
  }

  private LoadBalancerStateEnum state(Token<Arn> loadBalancer) {
    return reading
        .describeLoadBalancers(request -> request.loadBalancerArns(Known.text(loadBalancer)))
        .loadBalancers()
        .getFirst()
        .state()
        .code();
  }
}
