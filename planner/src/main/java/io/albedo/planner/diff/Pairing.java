package io.albedo.planner.diff;

import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.planner.canonical.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which present resource stands for which wanted one.
 *
 * @param kept by identity
 * @param surplus what is there, but wanted by nobody
 */
record Pairing<R extends Resource>(Map<ResourceId, Present<R>> kept, List<Present<R>> surplus) {

  /**
   * Pairs by identity. Of several with one identity the first that {@code fits} is kept, so that an
   * interrupted replacement goes on with what it has made.
   */
  static <R extends Resource> Pairing<R> of(
      List<R> wanted, List<Present<R>> present, BiPredicate<R, Present<R>> fits) {
    List<Present<R>> left = new ArrayList<>(present);
    left.sort(Comparator.comparing(Present::handle));
    Map<ResourceId, Present<R>> kept = new LinkedHashMap<>();
    for (R resource : wanted) {
      for (Present<R> candidate : left) {
        if (candidate.resource().id().equals(resource.id()) && fits.test(resource, candidate)) {
          kept.put(resource.id(), candidate);
          left.remove(candidate);
          break;
        }
      }
    }
    return new Pairing<>(kept, List.copyOf(left));
  }

  Optional<Present<R>> of(R wanted) {
    return Optional.ofNullable(kept.get(wanted.id()));
  }

  /** Whether something with the identity of a wanted resource is there that cannot be kept. */
  boolean replaces(R wanted) {
    return !kept.containsKey(wanted.id())
        && surplus.stream().anyMatch(p -> p.resource().id().equals(wanted.id()));
  }
}
