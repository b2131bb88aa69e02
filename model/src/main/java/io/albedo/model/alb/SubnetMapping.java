package io.albedo.model.alb;

import java.util.Optional;

/**
 * A subnet of a load balancer.
 *
 * @param allocationId an Elastic IP; only for network load balancers
 */
public record SubnetMapping(SubnetId subnet, Optional<String> allocationId) {
  public static SubnetMapping of(SubnetId subnet) {
    return new SubnetMapping(subnet, Optional.empty());
  }
}
