package io.albedo.planner.translate;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.Token;
import java.util.Optional;

/**
 * What all target groups of a group depend on.
 *
 * @param ipv6 whether the load balancer has IPv6 addresses
 * @param backend the security group from which targets admit traffic
 */
record TargetContext(
    Surroundings surroundings,
    ResourceNames names,
    boolean ipv6,
    Optional<Token<SecurityGroupId>> backend) {}
