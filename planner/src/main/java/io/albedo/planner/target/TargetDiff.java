package io.albedo.planner.target;

import io.albedo.model.cloud.ObservedTarget;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to become of the targets of one target group. Targets go by {@code id:port}.
 *
 * @param register in the order in which they are registered
 * @param beyond what is not registered because there are too many
 * @param matched what is registered and stays, and is wanted
 * @param deregister in the order in which they are deregistered
 */
record TargetDiff(
    SortedSet<String> register,
    SortedSet<String> beyond,
    SortedMap<String, ObservedTarget> matched,
    List<ObservedTarget> deregister) {

  TargetDiff {
    register = Collections.unmodifiableSortedSet(new TreeSet<>(register));
    beyond = Collections.unmodifiableSortedSet(new TreeSet<>(beyond));
    matched = Collections.unmodifiableSortedMap(new TreeMap<>(matched));
    deregister = List.copyOf(deregister);
  }

  /** Whether there are targets that stay or come. */
  boolean leadsSomewhere() {
    return !matched.isEmpty() || !register.isEmpty();
  }

  /** The same, but that some that would leave stay. */
  TargetDiff without(SortedSet<String> kept) {
    return new TargetDiff(
        register,
        beyond,
        matched,
        deregister.stream().filter(t -> !kept.contains(TargetDiffer.key(t))).toList());
  }

  /** Whether nothing would be left for the time until new targets are healthy. */
  boolean emptiesTheGroup() {
    return matched.isEmpty() && !register.isEmpty() && !deregister.isEmpty();
  }
}
