package io.albedo.model.alb;

import java.util.Optional;

/**
 * The web ACL of WAF Classic that a load balancer has.
 *
 * @param webAclId empty if the load balancer shall have none
 */
public record RegionalWebAclAssociation(Token<Arn> loadBalancer, Optional<String> webAclId)
    implements AddOn {

  @Override
  public ResourceId id() {
    return ResourceId.REGIONAL_WEB_ACL_ASSOCIATION;
  }

  @Override
  public RegionalWebAclAssociation of(Token<Arn> other) {
    return new RegionalWebAclAssociation(other, webAclId);
  }
}
