package io.albedo.controller.config;

import io.albedo.planner.canonical.TrackingTags;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keys of the tags by which aws-load-balancer-controller v3.5.0 and Albedo find their resources
 * again. Nobody else may set or claim them.
 */
final class TrackingKeys {

  private static final Set<String> KEYS =
      Set.of(
          TrackingTags.CLUSTER,
          TrackingTags.SHARED_RESOURCE,
          TrackingTags.STACK,
          TrackingTags.RESOURCE,
          "service.k8s.aws/stack",
          "service.k8s.aws/resource",
          "gateway.k8s.aws.nlb/stack",
          "gateway.k8s.aws.nlb/resource",
          "gateway.k8s.aws.alb/stack",
          "gateway.k8s.aws.alb/resource");

  private TrackingKeys() {}

  /** One problem for each of these keys that is reserved. */
  static Stream<String> problems(String flag, Collection<String> keys) {
    return keys.stream()
        .filter(KEYS::contains)
        .map(
            key ->
                "%s may not name the tag '%s', by which resources are found again"
                    .formatted(flag, key));
  }
}
