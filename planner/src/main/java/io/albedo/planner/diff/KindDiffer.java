package io.albedo.planner.diff;

import io.albedo.model.alb.Resource;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Compares resources of one kind.
 *
 * @param evident whether a wanted one is evidently as the present one, see {@link Evident}
 * @param resolve a wanted one with references to what is kept resolved
 * @param adopt a wanted one with what is present where nobody cares
 */
record KindDiffer<R extends Resource>(
    BiPredicate<R, R> evident, UnaryOperator<R> resolve, BinaryOperator<R> adopt) {

  List<Change> diff(List<R> wanted, Pairing<R> pairing) {
    List<Change> changes = new ArrayList<>();
    for (R resource : wanted) {
      Present<R> present = pairing.kept().get(resource.id());
      if (present == null) {
        changes.add(Reasons.create(resolve.apply(resource), pairing));
      } else {
        compare(resource, present).ifPresent(changes::add);
      }
    }
    pairing.surplus().forEach(p -> changes.add(Reasons.delete(p, wanted)));
    return changes;
  }

  private Optional<Change> compare(R wanted, Present<R> present) {
    if (evident.test(wanted, present.resource())) {
      return Optional.empty();
    }
    R adopted = adopt.apply(resolve.apply(wanted), present.resource());
    return adopted.equals(present.resource())
        ? Optional.empty()
        : Optional.of(new Change.Update<>(adopted, present));
  }
}
