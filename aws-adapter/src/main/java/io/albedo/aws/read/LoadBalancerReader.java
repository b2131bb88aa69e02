package io.albedo.aws.read;

import io.albedo.aws.read.map.LoadBalancerMapping;
import io.albedo.model.cloud.ObservedLoadBalancer;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.MinimumLoadBalancerCapacity;

/** What is asked for each load balancer by itself. */
record LoadBalancerReader(ReadContext context) {

  ObservedLoadBalancer read(
      LoadBalancer balancer, SortedMap<String, String> tags, boolean withCapacity) {
    String arn = balancer.loadBalancerArn();
    return LoadBalancerMapping.loadBalancer(
        balancer,
        new LoadBalancerMapping.Details(
            attributes(arn),
            withCapacity
                ? context.inCase(() -> capacity(arn), OptionalInt.empty())
                : OptionalInt.empty(),
            tags));
  }

  private SortedMap<String, String> attributes(String arn) {
    SortedMap<String, String> attributes = new TreeMap<>();
    context
        .calls()
        .call(
            "elasticloadbalancing:DescribeLoadBalancerAttributes",
            arn,
            () ->
                context
                    .clients()
                    .loadBalancing()
                    .describeLoadBalancerAttributes(request -> request.loadBalancerArn(arn)))
        .attributes()
        .stream()
        .filter(attribute -> attribute.value() != null)
        .forEach((LoadBalancerAttribute a) -> attributes.put(a.key(), a.value()));
    return attributes;
  }

  /** 0 if none is reserved. */
  private OptionalInt capacity(String arn) {
    MinimumLoadBalancerCapacity capacity =
        context
            .calls()
            .call(
                "elasticloadbalancing:DescribeCapacityReservation",
                arn,
                () ->
                    context
                        .clients()
                        .loadBalancing()
                        .describeCapacityReservation(request -> request.loadBalancerArn(arn)))
            .minimumLoadBalancerCapacity();
    return OptionalInt.of(
        capacity == null || capacity.capacityUnits() == null ? 0 : capacity.capacityUnits());
  }
}
