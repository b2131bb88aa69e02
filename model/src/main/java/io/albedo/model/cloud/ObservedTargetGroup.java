package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.VpcId;

/**
 * A target group as AWS has it.
 *
 * @param spec all values known
 */
public record ObservedTargetGroup(Arn arn, VpcId vpc, TargetGroup spec) {}
