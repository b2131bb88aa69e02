package io.albedo.aws.read;

import io.albedo.model.alb.OwnershipTags;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tags that make a resource ours, in the present spelling and in that of the first controller.
 */
record TrackingTags(Optional<String> cluster) {

  /** Whether a resource belongs to the cluster, or to any if no cluster is given. */
  boolean areOurs(Map<String, String> tags) {
    return isOurs(tags.get(OwnershipTags.CLUSTER))
        || isOurs(tags.get(OwnershipTags.LEGACY_CLUSTER));
  }

  private boolean isOurs(@Nullable String value) {
    return value != null && cluster.map(value::equals).orElse(true);
  }

  /** Whether it is the security group that all load balancers of the cluster share. */
  boolean isBackend(Map<String, String> tags) {
    return isOurs(tags.get(OwnershipTags.CLUSTER))
        && OwnershipTags.BACKEND_SECURITY_GROUP.equals(tags.get(OwnershipTags.SHARED_RESOURCE));
  }

  /** The stack of a resource that is ours. */
  Optional<String> stackOf(Map<String, String> tags) {
    return areOurs(tags) ? Optional.ofNullable(tags.get(OwnershipTags.STACK)) : Optional.empty();
  }
}
