package io.albedo.controller.local.http;

import io.albedo.model.alb.Arn;
import java.util.Optional;

/**
 * A target group of the local account.
 *
 * @param id what tag {@code ingress.k8s.aws/resource} says, or the name
 * @param service empty while no binding leads to the group
 */
public record ServedTargetGroup(Arn arn, String name, String id, Optional<ServiceRef> service) {}
