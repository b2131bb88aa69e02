package io.albedo.planner.translate;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Values as Go prints them, for messages that read as those of LBC. */
final class GoText {

  private GoText() {}

  /** {@code [a b]}, in this order. */
  static String list(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
  }

  /** {@code [a b]}, sorted. */
  static String sorted(Collection<String> values) {
    return list(new TreeSet<>(values));
  }

  /** A set, which in Go is a map to nothing: <code>map[a:{} b:{}]</code>. */
  static String set(Collection<String> values) {
    return new TreeSet<>(values)
        .stream().map(value -> value + ":{}").collect(Collectors.joining(" ", "map[", "]"));
  }

  /** A map: {@code map[a:1 b:2]}. */
  static String map(SortedMap<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ":" + entry.getValue())
        .collect(Collectors.joining(" ", "map[", "]"));
  }

  /** {@code [a] | [b]} for the first two values. */
  static String lists(List<? extends Collection<?>> values) {
    return list(values.get(0)) + " | " + list(values.get(1));
  }
}
