package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.ListenerRule;

/**
 * A rule as AWS has it; never a default rule.
 *
 * @param spec all values known
 */
public record ObservedRule(Arn arn, Arn listener, ListenerRule spec) {}
