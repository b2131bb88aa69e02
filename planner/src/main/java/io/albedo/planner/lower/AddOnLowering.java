package io.albedo.planner.lower;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.plan.AddOnCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.check.PlannerBug;
import io.albedo.planner.order.Phase;
import io.albedo.planner.order.Step;
import java.util.Optional;

/**
 * What stands before a load balancer. It comes before listeners are made, so that a new load
 * balancer serves no request without it.
 */
final class AddOnLowering {

  private static final String MEANWHILE = "the old web ACL stands until the new one does";

  private final OperationNames names;

  AddOnLowering(OperationNames names) {
    this.names = names;
  }

  Step update(AddOn wanted, Present<?> present) {
    return switch (wanted) {
      case WebAclAssociation w when present.resource() instanceof WebAclAssociation have ->
          webAcl(w, have.webAcl());
      case RegionalWebAclAssociation w
          when present.resource() instanceof RegionalWebAclAssociation have ->
          regionalWebAcl(w, have.webAclId());
      case ShieldProtection w -> w.enabled() ? protect(w) : expose(w, present.handle());
      default -> throw new PlannerBug(wanted + " in place of " + present.resource());
    };
  }

  private Step webAcl(WebAclAssociation wanted, Optional<Token<Arn>> have) {
    return step(
        wanted,
        have.map(AddOnLowering::name),
        wanted.webAcl().map(AddOnLowering::name),
        "web ACL",
        wanted
            .webAcl()
            .<Call>map(acl -> new AddOnCall.AssociateWebAcl(acl, wanted.loadBalancer()))
            .orElseGet(() -> new AddOnCall.DisassociateWebAcl(wanted.loadBalancer())));
  }

  private Step regionalWebAcl(RegionalWebAclAssociation wanted, Optional<String> have) {
    return step(
        wanted,
        have,
        wanted.webAclId(),
        "WAF Classic web ACL",
        wanted
            .webAclId()
            .<Call>map(id -> new AddOnCall.AssociateRegionalWebAcl(id, wanted.loadBalancer()))
            .orElseGet(() -> new AddOnCall.DisassociateRegionalWebAcl(wanted.loadBalancer())));
  }

  private Step step(
      AddOn addOn, Optional<String> have, Optional<String> want, String what, Call call) {
    if (want.isEmpty()) {
      return draft("disassociate", addOn, Mark.DELETE)
          .title("take " + what + " " + have.orElse("") + " away from the load balancer")
          .because("the load balancer shall have none")
          .call(call);
    }
    return draft("associate", addOn, have.isPresent() ? Mark.UPDATE : Mark.CREATE)
        .title("put " + what + " " + want.get() + " before the load balancer")
        .because(have.map(old -> "in place of " + old).orElse("it has none"))
        .preserving(have.isPresent() ? MEANWHILE : "")
        .call(call);
  }

  private Step protect(ShieldProtection wanted) {
    return draft("create", wanted, Mark.CREATE)
        .title("protect the load balancer with Shield Advanced")
        .because("asked for, and it is not protected")
        .call(new AddOnCall.CreateProtection(ShieldProtection.OUR_NAME, wanted.loadBalancer()));
  }

  private Step expose(ShieldProtection wanted, String protection) {
    return draft("delete", wanted, Mark.DELETE)
        .title("end the protection of the load balancer by Shield Advanced")
        .because("the load balancer shall have none")
        .call(new AddOnCall.DeleteProtection(protection));
  }

  private OperationDraft draft(String verb, AddOn addOn, Mark mark) {
    return OperationDraft.of(Phase.ADD_ONS, names.next(verb, addOn.id()), addOn.id(), mark);
  }

  private static String name(Token<Arn> acl) {
    return switch (acl) {
      case Token.Known<Arn>(Arn arn) -> arn.name();
      case Token.Reference<Arn> reference -> reference.resource().id();
      case Token.Unknown<Arn>(String lookedFor) -> "(" + lookedFor + ")";
    };
  }
}
