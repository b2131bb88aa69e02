package io.albedo.planner.render;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddOnCall;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;

/** Requests of the APIs of WAFv2, WAF Classic (Regional) and Shield Advanced. */
record AddOnInput(TokenJson tokens) {

  Json.Obj of(AddOnCall call) {
    return switch (call) {
      case AddOnCall.AssociateWebAcl c ->
          on(Json.object().put("WebACLArn", tokens.text(c.webAcl())), c.loadBalancer());
      case AddOnCall.DisassociateWebAcl c -> on(Json.object(), c.loadBalancer());
      case AddOnCall.AssociateRegionalWebAcl c ->
          on(Json.object().put("WebACLId", c.webAclId()), c.loadBalancer());
      case AddOnCall.DisassociateRegionalWebAcl c -> on(Json.object(), c.loadBalancer());
      case AddOnCall.CreateProtection c ->
          on(Json.object().put("Name", c.name()), c.loadBalancer());
      case AddOnCall.DeleteProtection c ->
          Json.object().put("ProtectionId", c.protectionId()).build();
    };
  }

  private Json.Obj on(JsonObjectBuilder input, Token<Arn> loadBalancer) {
    return input.put("ResourceArn", tokens.text(loadBalancer)).build();
  }
}
