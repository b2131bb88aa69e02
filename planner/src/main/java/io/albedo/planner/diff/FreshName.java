package io.albedo.planner.diff;

import io.albedo.model.alb.TargetGroup;
import io.albedo.planner.canonical.ObservedStack;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a target group that takes the place of another of the same name a name of its own, since
 * both are there for a while. Names are never compared, so it may keep that name.
 *
 * <pre>
 * there:  k8s-shop-web-0123456789, leads to port 80
 * wanted: k8s-shop-web-0123456789, leads to port 443
 * made:   k8s-shop-web-0123456789-2
 * </pre>
 */
record FreshName(Set<String> taken) {

  /** As many characters as a name may have, less the two that are put behind it. */
  private static final int LONGEST = 30;

  static List<Change> given(List<Change> changes, ObservedStack observed) {
    if (changes.isEmpty()) {
      return changes;
    }
    FreshName names =
        new FreshName(
            observed.targetGroups().stream()
                .flatMap(p -> p.resource().name().known().stream())
                .collect(Collectors.toSet()));
    return changes.stream().map(names::renamed).toList();
  }

  private Change renamed(Change change) {
    return change instanceof Change.Create create
            && create.wanted() instanceof TargetGroup group
            && group.name().known().filter(taken::contains).isPresent()
        ? new Change.Create(renamed(group), create.replaces(), create.reason())
        : change;
  }

  private TargetGroup renamed(TargetGroup group) {
    return group.withName(group.name().map(this::fresh));
  }

  private String fresh(String name) {
    String start = name.substring(0, Math.min(name.length(), LONGEST));
    return IntStream.rangeClosed(2, 9)
        .mapToObj(i -> start + "-" + i)
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElse(name);
  }
}
