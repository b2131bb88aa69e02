package io.albedo.model.cloud;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Listener;

/**
 * A listener as AWS has it.
 *
 * @param spec all values known; the first certificate is the default, the others are the SNI list,
 *     which may hold the default once more
 */
public record ObservedListener(Arn arn, Arn loadBalancer, Listener spec) {}
