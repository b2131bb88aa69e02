package io.albedo.planner.simulate;

import static io.albedo.planner.simulate.Draft.known;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Attribute;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.ObservedProtection;
import io.albedo.model.plan.AddOnCall;
import java.util.Map;

/**
 * WAFv2, WAF Classic and Shield Advanced. Error codes: the actions' pages in the API references of
 * "AWS WAFV2", "AWS WAF Regional" and "AWS Shield Advanced".
 */
final class AddOnSimulation {

  private static final int LONGEST_NAME = 128;

  private final Draft draft;

  AddOnSimulation(Draft draft) {
    this.draft = draft;
  }

  Map<Attribute, String> apply(AddOnCall call) {
    switch (call) {
      case AddOnCall.AssociateWebAcl c ->
          draft.webAcls.put(firewalled(c.loadBalancer()), known(c.webAcl()));
      case AddOnCall.DisassociateWebAcl c -> draft.webAcls.remove(firewalled(c.loadBalancer()));
      case AddOnCall.AssociateRegionalWebAcl c ->
          draft.regionalWebAcls.put(firewalled(c.loadBalancer()), c.webAclId());
      case AddOnCall.DisassociateRegionalWebAcl c ->
          draft.regionalWebAcls.remove(firewalled(c.loadBalancer()));
      case AddOnCall.CreateProtection c -> protect(c);
      case AddOnCall.DeleteProtection c -> expose(c);
    }
    return Map.of();
  }

  private Arn firewalled(Token<Arn> loadBalancer) {
    return existing(loadBalancer, "WAFNonexistentItemException");
  }

  private Arn existing(Token<Arn> loadBalancer, String code) {
    Arn arn = known(loadBalancer);
    if (draft.loadBalancers.stream().noneMatch(l -> l.arn().equals(arn))) {
      throw new Refusal(code, "'" + arn + "' does not exist");
    }
    return arn;
  }

  private void protect(AddOnCall.CreateProtection call) {
    if (draft.facts().flatMap(AccountFacts::shieldSubscribed).filter(s -> !s).isPresent()) {
      throw new Refusal("ResourceNotFoundException", "the account has no subscription");
    }
    if (call.name().isEmpty() || call.name().length() > LONGEST_NAME) {
      throw new Refusal("InvalidParameterException", "a name has 1 to 128 characters");
    }
    Arn arn = existing(call.loadBalancer(), "InvalidResourceException");
    if (draft.protections.containsKey(arn)) {
      throw new Refusal("ResourceAlreadyExistsException", "'" + arn + "' is protected already");
    }
    draft.protections.put(arn, new ObservedProtection(draft.nextId(), call.name()));
  }

  private void expose(AddOnCall.DeleteProtection call) {
    if (!draft.protections.values().removeIf(p -> p.id().equals(call.protectionId()))) {
      throw new Refusal("ResourceNotFoundException", call.protectionId() + " does not exist");
    }
  }

  /** What stands before a load balancer goes with it. */
  void remove(Arn loadBalancer) {
    draft.webAcls.remove(loadBalancer);
    draft.regionalWebAcls.remove(loadBalancer);
    draft.protections.remove(loadBalancer);
  }
}
