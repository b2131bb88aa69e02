package io.albedo.model.alb;

import java.util.Optional;

/**
 * The WAFv2 web ACL of a load balancer.
 *
 * @param webAcl empty if the load balancer shall have none
 */
public record WebAclAssociation(Token<Arn> loadBalancer, Optional<Token<Arn>> webAcl)
    implements AddOn {

  @Override
  public ResourceId id() {
    return ResourceId.WEB_ACL_ASSOCIATION;
  }

  @Override
  public WebAclAssociation of(Token<Arn> other) {
    return new WebAclAssociation(other, webAcl);
  }
}
