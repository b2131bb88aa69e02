package io.albedo.planner.diff;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.CreatedCertificate;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.Resource;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Canonical;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.Collection;
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
    Bindings identities = match.identities();
    Evident evident = match.evident();
    List<Change> changes = new ArrayList<>();
    changes.addAll(
        new KindDiffer<SecurityGroup>((want, have) -> false, want -> want, adoption::adopt)
            .diff(wanted.all(SecurityGroup.class), match.securityGroups()));
    changes.addAll(
        new KindDiffer<CreatedCertificate>((want, have) -> false, want -> want, adoption::adopt)
            .diff(wanted.all(CreatedCertificate.class), match.certificates()));
    changes.addAll(
        new KindDiffer<TargetGroup>(evident::isSame, want -> want, adoption::adopt)
            .diff(wanted.all(TargetGroup.class), match.unneededTargetGroups()));
    changes.addAll(new BindingDiffer(adoption).diff(wanted, match, identities));
    changes.addAll(
        new KindDiffer<LoadBalancer>(
                evident::isSame,
                want -> resolved(identities, LoadBalancer.class, want),
                adoption::adopt)
            .diff(wanted.all(LoadBalancer.class), match.loadBalancers()));
    changes.addAll(
        new AddOnDiffer(observed.addOns())
            .diff(resolved(identities, AddOn.class, wanted.all(AddOn.class))));
    changes.addAll(
        new KindDiffer<Listener>(
                evident::isSame,
                want -> resolved(identities, Listener.class, want),
                adoption::adopt)
            .diff(wanted.all(Listener.class), match.listeners()));
    wanted.listeners().forEach(l -> rules(wanted, match, identities, l).ifPresent(changes::add));
    changes.addAll(RegistrationDiffer.diff(wanted, match, identities));
    return FreshName.given(List.copyOf(changes), observed);
  }

  private static <R extends Resource> List<R> resolved(
      Bindings identities, Class<R> kind, Collection<R> resources) {
    return resources.stream().map(r -> resolved(identities, kind, r)).toList();
  }

  /** Canonical again, since an order by name is not an order by ARN. */
  private static <R extends Resource> R resolved(Bindings identities, Class<R> kind, R resource) {
    return kind.cast(Canonical.of(identities.bind(kind, resource)));
  }

  private Optional<Change> rules(
      AlbGraph wanted, StackMatch match, Bindings identities, Listener listener) {
    Optional<Present<Listener>> kept = match.listeners().of(listener);
    List<Present<ListenerRule>> present =
        kept.map(l -> match.observed().rulesOf(l)).orElse(List.of());
    List<ListenerRule> symbolic = wanted.rules(listener.port());
    if (kept.isPresent() && match.evident().actions().areSameRules(symbolic, present)) {
      return Optional.empty();
    }
    List<ListenerRule> rules = resolved(identities, ListenerRule.class, symbolic);
    return RuleEquality.same(adoption, rules, present)
        ? Optional.empty()
        : Optional.of(
            new Change.Rules(
                resolved(identities, Listener.class, listener),
                kept,
                rules,
                present,
                kept.map(match.observed()::foreignRulesOf).orElse(List.of())));
  }
}
