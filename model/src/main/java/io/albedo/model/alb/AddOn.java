package io.albedo.model.alb;

/**
 * A service of AWS that stands before a load balancer. One that is not in a graph is left as it is;
 * to take it away, somebody must say so.
 */
public sealed interface AddOn extends Resource
    permits WebAclAssociation, RegionalWebAclAssociation, ShieldProtection {

  Token<Arn> loadBalancer();

  /** The same for another load balancer. */
  AddOn of(Token<Arn> other);
}
