package io.albedo.aws.write;

import io.albedo.aws.map.Known;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddOnCall;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.waf.regional.WafRegionalClient;
import software.amazon.awssdk.services.wafv2.Wafv2Client;

/** Calls about what stands before a load balancer. */
final class AddOnWriter {

  private final Wafv2Client wafV2;
  private final WafRegionalClient wafRegional;
  private final ShieldClient shield;

  AddOnWriter(Wafv2Client wafV2, WafRegionalClient wafRegional, ShieldClient shield) {
    this.wafV2 = wafV2;
    this.wafRegional = wafRegional;
    this.shield = shield;
  }

  void apply(AddOnCall call) {
    switch (call) {
      case AddOnCall.AssociateWebAcl c -> associate(Known.text(c.webAcl()), c.loadBalancer());
      case AddOnCall.DisassociateWebAcl c ->
          wafV2.disassociateWebACL(request -> request.resourceArn(Known.text(c.loadBalancer())));
      case AddOnCall.AssociateRegionalWebAcl c -> associateRegional(c.webAclId(), c.loadBalancer());
      case AddOnCall.DisassociateRegionalWebAcl c ->
          wafRegional.disassociateWebACL(
              request -> request.resourceArn(Known.text(c.loadBalancer())));
      case AddOnCall.CreateProtection c -> protect(c);
      case AddOnCall.DeleteProtection c ->
          shield.deleteProtection(request -> request.protectionId(c.protectionId()));
    }
  }

  private void associate(String webAcl, Token<Arn> loadBalancer) {
    wafV2.associateWebACL(
        request -> request.webACLArn(webAcl).resourceArn(Known.text(loadBalancer)));
  }

  private void associateRegional(String webAclId, Token<Arn> loadBalancer) {
    wafRegional.associateWebACL(
        request -> request.webACLId(webAclId).resourceArn(Known.text(loadBalancer)));
  }

  private void protect(AddOnCall.CreateProtection call) {
    shield.createProtection(
        request -> request.name(call.name()).resourceArn(Known.text(call.loadBalancer())));
  }
}
