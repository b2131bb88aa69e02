package io.albedo.aws.read;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tags that make a resource ours, in the present spelling and in that of the first controller.
 */
record TrackingTags(Optional<String> cluster) {

  static final String CLUSTER = "elbv2.k8s.aws/cluster";
  static final String LEGACY_CLUSTER = "ingress.k8s.aws/cluster";
  private static final String STACK = "ingress.k8s.aws/stack";

  /** Whether a resource belongs to the cluster, or to any if no cluster is given. */
  boolean areOurs(Map<String, String> tags) {
    return isOurs(tags.get(CLUSTER)) || isOurs(tags.get(LEGACY_CLUSTER));
  }

  private boolean isOurs(@Nullable String value) {
    return value != null && cluster.map(value::equals).orElse(true);
  }

  /** Whether it is the security group that all load balancers of the cluster share. */
  boolean isBackend(Map<String, String> tags) {
    return isOurs(tags.get(CLUSTER)) && "backend-sg".equals(tags.get("elbv2.k8s.aws/resource"));
  }

  /** The stack of a resource that is ours. */
  Optional<String> stackOf(Map<String, String> tags) {
    return areOurs(tags) ? Optional.ofNullable(tags.get(STACK)) : Optional.empty();
  }
}
