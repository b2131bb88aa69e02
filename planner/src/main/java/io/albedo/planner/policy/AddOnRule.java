package io.albedo.planner.policy;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.RegionalWebAclAssociation;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ShieldProtection;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.WebAclAssociation;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.diag.Code;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.options.Options;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Leaves out what nobody is to touch or nobody can: services that a flag excludes, that the region
 * does not offer or to which the account does not subscribe. Says so, since a load balancer that
 * seems protected and is not is worse than either.
 */
public final class AddOnRule {

  private final Options options;
  private final Optional<AccountFacts> facts;

  /**
   * For one account.
   *
   * @param facts empty if nobody has looked; then everything is taken to be there
   */
  public AddOnRule(Options options, Optional<AccountFacts> facts) {
    this.options = options;
    this.facts = facts;
  }

  Verdict apply(Verdict verdict, ObservedStack observed) {
    Verdict result = verdict;
    for (AddOn addOn : verdict.wanted().all(AddOn.class)) {
      Optional<String> hindrance = hindrance(addOn);
      result =
          hindrance.isPresent()
              ? leftOut(result, observed, addOn, hindrance.get())
              : warned(result, observed, addOn);
    }
    return result;
  }

  private Optional<String> hindrance(AddOn addOn) {
    return switch (addOn) {
      case WebAclAssociation a -> flag("--enable-wafv2", options.enableWafv2());
      case RegionalWebAclAssociation a ->
          flag("--enable-waf", options.enableWaf())
              .or(() -> fact("the region offers WAF Classic", AccountFacts::wafClassicOffered));
      case ShieldProtection p ->
          flag("--enable-shield", options.enableShield())
              .or(
                  () ->
                      fact(
                          "the account subscribes to Shield Advanced",
                          AccountFacts::shieldSubscribed));
    };
  }

  private static Optional<String> flag(String flag, boolean on) {
    return on ? Optional.empty() : Optional.of(flag + "=false");
  }

  private Optional<String> fact(String what, Function<AccountFacts, Optional<Boolean>> fact) {
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> known = facts.flatMap(fact);
    return known.isEmpty()
        ? Optional.of("it is not known whether " + what)
        : known.filter(there -> !there).map(not -> "it is not so that " + what);
  }

  private static Verdict leftOut(
      Verdict verdict, ObservedStack observed, AddOn addOn, String hindrance) {
    return verdict
        .aimingAt(Graphs.without(verdict.wanted(), addOn.id()))
        .reporting(
            StackPolicy.finding(
                Code.NOT_MANAGED,
                observed,
                "the "
                    + addOn.id().type().humanName()
                    + " of the load balancer is left as it is: "
                    + hindrance));
  }

  /** LBC deletes protections of its own only. */
  private static Verdict warned(Verdict verdict, ObservedStack observed, AddOn addOn) {
    boolean foreign =
        addOn instanceof ShieldProtection(var owner, boolean enabled)
            && !enabled
            && balancers(observed)
                .anyMatch(lb -> observed.addOns().isForeign(new ShieldProtection(lb, false)));
    return foreign
        ? verdict.reporting(
            StackPolicy.finding(
                Code.FOREIGN_PROTECTION,
                observed,
                "the load balancer stays protected by Shield Advanced: somebody else made the"
                    + " protection"))
        : verdict;
  }

  private static Stream<Token<Arn>> balancers(ObservedStack observed) {
    return observed.loadBalancers().stream()
        .filter(present -> present.resource().id().equals(ResourceId.LOAD_BALANCER))
        .map(Present::arn);
  }
}
