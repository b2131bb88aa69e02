package io.albedo.model.plan;

/** Replaces the references in a call about add-ons. */
final class AddOnCallBinder {

  private final ResourceBinder parts;

  AddOnCallBinder(ResourceBinder parts) {
    this.parts = parts;
  }

  AddOnCall bind(AddOnCall call) {
    return switch (call) {
      case AddOnCall.AssociateWebAcl c ->
          new AddOnCall.AssociateWebAcl(parts.arn(c.webAcl()), parts.arn(c.loadBalancer()));
      case AddOnCall.DisassociateWebAcl c ->
          new AddOnCall.DisassociateWebAcl(parts.arn(c.loadBalancer()));
      case AddOnCall.AssociateRegionalWebAcl c ->
          new AddOnCall.AssociateRegionalWebAcl(c.webAclId(), parts.arn(c.loadBalancer()));
      case AddOnCall.DisassociateRegionalWebAcl c ->
          new AddOnCall.DisassociateRegionalWebAcl(parts.arn(c.loadBalancer()));
      case AddOnCall.CreateProtection c ->
          new AddOnCall.CreateProtection(c.name(), parts.arn(c.loadBalancer()));
      case AddOnCall.DeleteProtection c -> c;
    };
  }
}
