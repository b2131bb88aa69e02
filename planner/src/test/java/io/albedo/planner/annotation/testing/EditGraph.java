package io.albedo.planner.annotation.testing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the edit distance of tiny texts over {@code abc} by breadth-first search. */
public final class EditGraph {

  private EditGraph() {}

  public static int distance(String from, String to) {
    Set<String> reached = new HashSet<>(Set.of(from));
    int steps = 0;
    while (!reached.contains(to)) {
      Set<String> next = new HashSet<>(reached);
      reached.forEach(text -> neighbours(text).forEach(next::add));
      reached = next;
      steps++;
    }
    return steps;
  }

  private static Stream<String> neighbours(String text) {
    return IntStream.rangeClosed(0, text.length())
        .boxed()
        .flatMap(at -> edits(text.substring(0, at), text.substring(at)));
  }

  private static Stream<String> edits(String head, String tail) {
    Stream<String> insertions = Stream.of("a", "b", "c").map(letter -> head + letter + tail);
    if (tail.isEmpty()) {
      return insertions;
    }
    Stream<String> changes =
        Stream.of("", "a", "b", "c").map(letter -> head + letter + tail.substring(1));
    return Stream.of(insertions, changes, swaps(head, tail)).flatMap(edits -> edits);
  }

  private static Stream<String> swaps(String head, String tail) {
    return tail.length() < 2
        ? Stream.empty()
        : Stream.of(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
  }
}
