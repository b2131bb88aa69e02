package io.albedo.model.alb;

/**
 * Whether Shield Advanced protects a load balancer.
 *
 * @param enabled false takes a protection away, if it is one of the controller's
 */
public record ShieldProtection(Token<Arn> loadBalancer, boolean enabled) implements AddOn {

  /** The name that the controller gives to protections of its own. */
  public static final String OUR_NAME = "managed by aws-load-balancer-controller";

  /** The name that the controller's first generation gave. */
  public static final String OUR_OLD_NAME = "managed by aws-alb-ingress-controller";

  @Override
  public ResourceId id() {
    return ResourceId.SHIELD_PROTECTION;
  }

  @Override
  public ShieldProtection of(Token<Arn> other) {
    return new ShieldProtection(other, enabled);
  }
}
