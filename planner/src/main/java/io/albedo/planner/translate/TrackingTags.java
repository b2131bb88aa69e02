package io.albedo.planner.translate;

/** Keys of the tags by which the resources of a stack are found again. */
final class TrackingTags {

  static final String CLUSTER = "elbv2.k8s.aws/cluster";
  static final String STACK = "ingress.k8s.aws/stack";
  static final String RESOURCE = "elbv2.k8s.aws/resource";

  private TrackingTags() {}
}
