package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.VpcId;

/**
 * A load balancer as AWS has it.
 *
 * @param state {@code provisioning}, {@code active}, {@code active_impaired} or {@code failed}
 * @param spec all values known; all attributes and tags that were read
 */
public record ObservedLoadBalancer(
    Arn arn, String dnsName, VpcId vpc, String state, LoadBalancer spec) {}
