package io.albedo.planner.diff;

import io.albedo.model.alb.Resource;
import io.albedo.model.alb.ResourceId;
import io.albedo.planner.canonical.Present;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

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
    Map<ResourceId, Present<R>> kept = LinkedHashMap.newLinkedHashMap(wanted.size());
    Map<ResourceId, List<Present<R>>> candidates = candidates(present);
    for (R resource : wanted) {
      for (Present<R> candidate : candidates.getOrDefault(resource.id(), List.of())) {
        if (fits.test(resource, candidate)) {
          kept.put(resource.id(), candidate);
          break;
        }
      }
    }
    return new Pairing<>(kept, kept.size() == present.size() ? List.of() : surplus(present, kept));
  }

  private static <R extends Resource> Map<ResourceId, List<Present<R>>> candidates(
      List<Present<R>> present) {
    Map<ResourceId, List<Present<R>>> candidates = HashMap.newHashMap(present.size());
    for (Present<R> candidate : present) {
      candidates.merge(candidate.resource().id(), List.of(candidate), Pairing::byHandle);
    }
    return candidates;
  }

  private static <R extends Resource> List<Present<R>> byHandle(
      List<Present<R>> some, List<Present<R>> more) {
    return Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparing(Present::handle))
        .toList();
  }

  private static <R extends Resource> List<Present<R>> surplus(
      List<Present<R>> present, Map<ResourceId, Present<R>> kept) {
    Set<Present<R>> taken = new HashSet<>(kept.values());
    return present.stream()
        .filter(p -> !taken.contains(p))
        .sorted(Comparator.comparing(Present::handle))
        .toList();
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
