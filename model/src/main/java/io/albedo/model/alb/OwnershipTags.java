package io.albedo.model.alb;

/**
 * Keys of the tags by which resources are found again, as aws-load-balancer-controller v3.5.0
 * writes them.
 */
public final class OwnershipTags {

  public static final String CLUSTER = "elbv2.k8s.aws/cluster";

  /** How the first controller called the same. */
  public static final String LEGACY_CLUSTER = "ingress.k8s.aws/cluster";

  public static final String STACK = "ingress.k8s.aws/stack";

  /** The identity within the stack. */
  public static final String RESOURCE = "ingress.k8s.aws/resource";

  /** The identity of what belongs to no stack. */
  public static final String SHARED_RESOURCE = "elbv2.k8s.aws/resource";

  /** Value of {@link #SHARED_RESOURCE}: the security group that all load balancers share. */
  public static final String BACKEND_SECURITY_GROUP = "backend-sg";

  private OwnershipTags() {}
}
