package io.albedo.planner.target;

import io.albedo.model.cluster.ObjectName;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Bindings that met a bug, each with the first one: that of one is none of the others' business.
 */
final class Bugs {

  private final SortedMap<ObjectName, RuntimeException> found = new TreeMap<>();

  /** What comes of something that is done for one binding; empty if it meets a bug. */
  <T> Optional<T> tried(ObjectName binding, Supplier<T> attempt) {
    try {
      return Optional.of(attempt.get());
    } catch (RuntimeException bug) {
      add(binding, bug);
      return Optional.empty();
    }
  }

  void add(ObjectName binding, RuntimeException bug) {
    found.putIfAbsent(binding, bug);
  }

  boolean has(ObjectName binding) {
    return found.containsKey(binding);
  }

  SortedMap<ObjectName, RuntimeException> all() {
    return found;
  }
}
