package io.albedo.planner.diff;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.Token;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.Present;
import io.albedo.planner.canonical.PresentBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares bindings. A binding of a target group that is replaced goes with it, and another is made
 * for the new one. Which target group it binds cannot be changed in a binding, so one that has the
 * right name and another target group makes room for a new one first.
 */
final class BindingDiffer {

  private final Adoption adoption;

  BindingDiffer(Adoption adoption) {
    this.adoption = adoption;
  }

  List<Change> diff(AlbGraph wanted, StackMatch match, ReferenceResolver resolver) {
    List<TargetGroupBinding> symbolic = wanted.all(TargetGroupBinding.class);
    return match.evident().areSameBindings(symbolic, match.observed().bindings())
        ? List.of()
        : changes(symbolic, match, resolver);
  }

  /** The same without a look. */
  List<Change> changes(
      List<TargetGroupBinding> symbolic, StackMatch match, ReferenceResolver resolver) {
    List<TargetGroupBinding> resolved =
        symbolic.stream().map(b -> resolver.bound(TargetGroupBinding.class, b)).toList();
    Set<String> there =
        match.observed().targetGroups().stream().map(Present::handle).collect(Collectors.toSet());
    BindingPairing pairing = new BindingPairing(resolved, match.observed().bindings(), there);
    List<Change> changes = new ArrayList<>();
    resolved.forEach(b -> changes.addAll(compare(b, pairing.of(b))));
    pairing
        .left()
        .forEach(b -> changes.add(new Change.Unbind(b.name(), false, "its target group goes")));
    return changes;
  }

  private List<Change> compare(TargetGroupBinding wanted, Optional<PresentBinding> present) {
    return present
        .map(there -> compare(wanted, there))
        .orElseGet(() -> List.of(create(wanted, false)));
  }

  private List<Change> compare(TargetGroupBinding symbolic, PresentBinding present) {
    TargetGroupBinding wanted = adoption.adoptTargetGroup(symbolic, present.targetGroupArn());
    if (!wanted.targetGroup().equals(Token.of(new Arn(present.targetGroupArn())))) {
      return List.of(
          new Change.Unbind(present.name(), true, "it binds a target group that is not there"),
          create(wanted, true));
    }
    boolean same =
        present.spec().filter(have -> adoption.adopt(wanted, have).equals(have)).isPresent();
    return same ? List.of() : List.of(new Change.Rebind(wanted, present.name()));
  }

  private static Change create(TargetGroupBinding wanted, boolean replaces) {
    return new Change.Create(wanted, replaces, "keeps the targets of its target group up to date");
  }
}
