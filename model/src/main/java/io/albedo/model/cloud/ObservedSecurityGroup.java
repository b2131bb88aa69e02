package io.albedo.model.cloud;

import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;

/** A security group as AWS has it. */
public record ObservedSecurityGroup(SecurityGroupId groupId, VpcId vpc, SecurityGroup spec) {}
