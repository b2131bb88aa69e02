package io.albedo.planner.diff;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.plan.Bindings;
import io.albedo.planner.canonical.Adoption;
import io.albedo.planner.canonical.PresentBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares bindings, which are found by the target group they bind. A binding of a target group
 * that is replaced goes with it, and another is made for the new one.
 */
final class BindingDiffer {

  private final Adoption adoption;

  BindingDiffer(Adoption adoption) {
    this.adoption = adoption;
  }

  List<Change> diff(AlbGraph wanted, StackMatch match, Bindings identities) {
    List<PresentBinding> left = new ArrayList<>(match.observed().bindings());
    List<Change> changes = new ArrayList<>();
    for (TargetGroupBinding symbolic : wanted.all(TargetGroupBinding.class)) {
      TargetGroupBinding binding = identities.bind(TargetGroupBinding.class, symbolic);
      Optional<PresentBinding> present = find(left, binding);
      present.ifPresent(left::remove);
      compare(binding, present).ifPresent(changes::add);
    }
    left.forEach(
        b -> changes.add(new Change.Unbind(b.name(), b.targetGroupArn(), "its target group goes")));
    return changes;
  }

  private Optional<Change> compare(TargetGroupBinding wanted, Optional<PresentBinding> present) {
    if (present.isEmpty()) {
      return Optional.of(
          new Change.Create(wanted, false, "keeps the targets of its target group up to date"));
    }
    boolean same =
        present.get().spec().filter(have -> adoption.adopt(wanted, have).equals(have)).isPresent();
    return same ? Optional.empty() : Optional.of(new Change.Rebind(wanted, present.get().name()));
  }

  private static Optional<PresentBinding> find(
      List<PresentBinding> present, TargetGroupBinding wanted) {
    return wanted
        .targetGroup()
        .known()
        .map(Arn::value)
        .flatMap(arn -> present.stream().filter(b -> b.targetGroupArn().equals(arn)).findFirst());
  }
}
