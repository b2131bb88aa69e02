package io.albedo.aws.read;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Lists load balancers and target groups, all pages. */
record LoadBalancingLists(ReadContext context) {

  /**
   * The load balancers that a request finds.
   *
   * @param which in words
   */
  List<LoadBalancer> loadBalancers(
      String which, Consumer<DescribeLoadBalancersRequest.Builder> request) {
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeLoadBalancers",
            which,
            () ->
                context.clients().loadBalancing().describeLoadBalancersPaginator(request).stream()
                    .flatMap(page -> page.loadBalancers().stream())
                    .toList());
  }

  /**
   * The target groups that a request finds.
   *
   * @param which in words
   */
  List<TargetGroup> targetGroups(
      String which, Consumer<DescribeTargetGroupsRequest.Builder> request) {
    return context
        .calls()
        .call(
            "elasticloadbalancing:DescribeTargetGroups",
            which,
            () ->
                context.clients().loadBalancing().describeTargetGroupsPaginator(request).stream()
                    .flatMap(page -> page.targetGroups().stream())
                    .toList());
  }

  boolean isInVpc(LoadBalancer balancer) {
    return context.scope().vpc().value().equals(balancer.vpcId());
  }

  boolean isInVpc(TargetGroup group) {
    return context.scope().vpc().value().equals(group.vpcId());
  }
}
