package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares wanted targets with registered ones. What drains is as good as gone, but for the limit:
 * it takes a place until it is gone.
 *
 * @param limit the most targets that there may be; 0 for no limit
 * @param mayLeave the only ones that may be deregistered, if that is not everybody
 */
record TargetDiffer(int limit, Optional<SortedSet<String>> mayLeave) {

  /** The name by which a registered target is known. */
  static String key(ObservedTarget target) {
    return target.port().isPresent() ? target.id() + ":" + target.port().getAsInt() : target.id();
  }

  TargetDiff diff(SortedSet<String> wanted, List<ObservedTarget> present) {
    SortedMap<String, ObservedTarget> matched = new TreeMap<>();
    List<ObservedTarget> deregister = new ArrayList<>();
    for (ObservedTarget target : present) {
      if (target.isDraining()) {
        continue;
      }
      if (wanted.contains(key(target))) {
        matched.put(key(target), target);
      } else if (mayLeave(target)) {
        deregister.add(target);
      }
    }
    deregister.sort(Comparator.comparing(TargetDiffer::key));
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(matched.keySet());
    SortedSet<String> register = first(missing, room(present.size()));
    missing.removeAll(register);
    return new TargetDiff(register, missing, matched, deregister);
  }

  /** All that may be deregistered, whether it drains or not. */
  List<ObservedTarget> all(List<ObservedTarget> present) {
    return present.stream()
        .filter(this::mayLeave)
        .sorted(Comparator.comparing(TargetDiffer::key))
        .toList();
  }

  private boolean mayLeave(ObservedTarget target) {
    return mayLeave.map(keys -> keys.contains(key(target))).orElse(true);
  }

  private int room(int present) {
    return limit == 0 ? Integer.MAX_VALUE : Math.max(0, limit - present);
  }

  private static SortedSet<String> first(SortedSet<String> keys, int most) {
    SortedSet<String> first = new TreeSet<>();
    keys.stream().limit(most).forEach(first::add);
    return first;
  }
}
