package io.albedo.planner.diff;

import io.albedo.model.alb.Resource;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.canonical.ObservedStack;
import io.albedo.planner.canonical.PresentBinding;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Gives a target group that takes the place of another of the same name a name of its own, since
 * both are there for a while; so with their bindings. Names are never compared, so they may keep
 * that name.
 *
 * <pre>
 * there:  k8s-shop-web-0123456789, leads to port 80
 * wanted: k8s-shop-web-0123456789, leads to port 443
 * made:   k8s-shop-web-0123456789-2
 * </pre>
 */
record FreshName(Set<String> targetGroups, Set<ObjectName> bindings) {

  /** As many characters as the name of a target group may have, less two that are put behind it. */
  private static final int LONGEST = 30;

  static List<Change> given(List<Change> changes, ObservedStack observed) {
    if (changes.isEmpty()) {
      return changes;
    }
    FreshName names =
        new FreshName(
            observed.targetGroups().stream()
                .flatMap(p -> p.resource().name().known().stream())
                .collect(Collectors.toSet()),
            staying(observed, changes));
    return changes.stream().map(names::renamed).toList();
  }

  /** Bindings that are still there when others are made. */
  private static Set<ObjectName> staying(ObservedStack observed, List<Change> changes) {
    Set<ObjectName> names =
        observed.bindings().stream().map(PresentBinding::name).collect(Collectors.toSet());
    for (Change change : changes) {
      if (change instanceof Change.Unbind(ObjectName name, boolean makesRoom, String reason)
          && makesRoom) {
        names.remove(name);
      }
    }
    return names;
  }

  private Change renamed(Change change) {
    return change instanceof Change.Create create
        ? switch (create.wanted()) {
          case TargetGroup group ->
              with(create, group.withName(group.name().map(this::ofTargetGroup)));
          case TargetGroupBinding binding -> with(create, renamed(binding));
          default -> change;
        }
        : change;
  }

  private static Change with(Change.Create create, Resource wanted) {
    return new Change.Create(wanted, create.replaces(), create.reason());
  }

  private String ofTargetGroup(String name) {
    return fresh(name, Predicate.not(targetGroups::contains));
  }

  private TargetGroupBinding renamed(TargetGroupBinding binding) {
    return TargetGroupBinding.builder()
        .from(binding)
        .name(
            binding
                .name()
                .map(
                    name ->
                        fresh(
                            name, n -> !bindings.contains(new ObjectName(binding.namespace(), n)))))
        .build();
  }

  private static String fresh(String name, Predicate<String> free) {
    if (free.test(name)) {
      return name;
    }
    String start = name.substring(0, Math.min(name.length(), LONGEST));
    return IntStream.rangeClosed(2, 9)
        .mapToObj(i -> start + "-" + i)
        .filter(free)
        .findFirst()
        .orElse(name);
  }
}
