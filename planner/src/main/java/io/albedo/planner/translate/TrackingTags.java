package io.albedo.planner.translate;

import java.util.Set;

/** Keys of the tags by which the resources of a stack are found again. */
final class TrackingTags {

  static final String CLUSTER = "elbv2.k8s.aws/cluster";
  static final String STACK = "ingress.k8s.aws/stack";
  static final String RESOURCE = "elbv2.k8s.aws/resource";

  /** Those that all resources of a stack carry. */
  static final Set<String> OF_STACK = Set.of(CLUSTER, STACK);

  private TrackingTags() {}
}
