package io.albedo.planner.diff;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the wanted graph of a stack with what is there. Decision table, per resource:
 *
 * <pre>
 * wanted | present            | change
 * yes    | no                 | Create
 * yes    | yes, equal         | none
 * yes    | yes, other         | Update (Rules for the rules of a listener)
 * yes    | yes, cannot change | Create and Delete
 * no     | yes                | Delete
 * </pre>
 *
 * "Equal" is equality after {@link Adoption}. References to resources that are kept are resolved,
 * so what still is a reference names a resource to be created.
 */
public final class GraphDiffer {

  private final Adoption adoption;

  public GraphDiffer(Adoption adoption) {
    this.adoption = adoption;
  }

  /** All changes, kind by kind; both sides in canonical form. */
  public List<Change> diff(AlbGraph wanted, ObservedStack observed) {
    StackMatch match = StackMatch.of(wanted, observed, adoption);
    ReferenceResolver resolver = new ReferenceResolver(match);
    Evident evident = match.evident();
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        new KindDiffer<SecurityGroup>(evident::isSame, want -> want, adoption::adopt)
            .diff(wanted.all(SecurityGroup.class), match.securityGroups()));
    changes.addAll(
        new KindDiffer<CreatedCertificate>((want, have) -> false, want -> want, adoption::adopt)
            .diff(wanted.all(CreatedCertificate.class), match.certificates()));
    changes.addAll(
        new KindDiffer<TargetGroup>(evident::isSame, want -> want, adoption::adopt)
            .diff(wanted.all(TargetGroup.class), match.unneededTargetGroups()));
    changes.addAll(new BindingDiffer(adoption).diff(wanted, match, resolver));
    changes.addAll(
        new KindDiffer<LoadBalancer>(
                evident::isSame,
                want -> resolver.resolved(LoadBalancer.class, want),
                adoption::adopt)
            .diff(wanted.all(LoadBalancer.class), match.loadBalancers()));
    changes.addAll(
        new AddOnDiffer(observed.addOns())
            .diff(resolver.resolved(AddOn.class, wanted.all(AddOn.class))));
    changes.addAll(
        new KindDiffer<Listener>(
                evident::isSame, want -> resolver.resolved(Listener.class, want), adoption::adopt)
            .diff(wanted.all(Listener.class), match.listeners()));
    wanted.listeners().forEach(l -> rules(wanted, match, resolver, l).ifPresent(changes::add));
    changes.addAll(RegistrationDiffer.diff(wanted, match, resolver));
    return FreshName.given(List.copyOf(changes), observed);
  }

  private Optional<Change> rules(
      AlbGraph wanted, StackMatch match, ReferenceResolver resolver, Listener listener) {
    Optional<Present<Listener>> kept = match.listeners().of(listener);
    List<Present<ListenerRule>> present =
        kept.map(l -> match.observed().rulesOf(l)).orElse(List.of());
    List<ListenerRule> symbolic = wanted.rules(listener.port());
    if (kept.isPresent() && match.evident().actions().areSameRules(symbolic, present)) {
      return Optional.empty();
    }
    List<ListenerRule> rules = resolver.resolved(ListenerRule.class, symbolic);
    return RuleEquality.same(adoption, rules, present)
        ? Optional.empty()
        : Optional.of(
            new Change.Rules(
                resolver.resolved(Listener.class, listener),
                kept,
                rules,
                present,
                kept.map(match.observed()::foreignRulesOf).orElse(List.of())));
  }
}
