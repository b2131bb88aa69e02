package io.albedo.model.plan;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;

/** A call to WAFv2, WAF Classic or Shield Advanced about a load balancer. */
public sealed interface AddOnCall extends Call.OfAddOn {

  /** Puts a web ACL before a load balancer, in place of the one it has. */
  record AssociateWebAcl(Token<Arn> webAcl, Token<Arn> loadBalancer) implements AddOnCall {
    @Override
    public String api() {
      return "wafv2:AssociateWebACL";
    }
  }

  record DisassociateWebAcl(Token<Arn> loadBalancer) implements AddOnCall {
    @Override
    public String api() {
      return "wafv2:DisassociateWebACL";
    }
  }

  /** Puts a web ACL of WAF Classic before a load balancer, in place of the one it has. */
  record AssociateRegionalWebAcl(String webAclId, Token<Arn> loadBalancer) implements AddOnCall {
    @Override
    public String api() {
      return "waf-regional:AssociateWebACL";
    }
  }

  record DisassociateRegionalWebAcl(Token<Arn> loadBalancer) implements AddOnCall {
    @Override
    public String api() {
      return "waf-regional:DisassociateWebACL";
    }
  }

  record CreateProtection(String name, Token<Arn> loadBalancer) implements AddOnCall {
    @Override
    public String api() {
      return "shield:CreateProtection";
    }
  }

  record DeleteProtection(String protectionId) implements AddOnCall {
    @Override
    public String api() {
      return "shield:DeleteProtection";
    }
  }
}
