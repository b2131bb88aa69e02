package io.albedo.planner.translate;

import java.util.List;
import java.util.function.Function;

/**
 * Two members that state different values.
 *
 * @param first the one whose word may hold
 * @param other the first of the others that disagrees
 * @param values all different values, in group order
 */
record Conflict<T>(Stated<T> first, Stated<T> other, List<T> values) {

  /** The text, with both members and their values behind it. */
  String named(String text) {
    return named(text, Object::toString);
  }

  /** The same for values that are written otherwise than they print. */
  String named(String text, Function<? super T, String> spelling) {
    return text + ": " + first.words(spelling) + ", " + other.words(spelling);
  }

  /** {@code ns/a: X | ns/b: Y}. */
  String sides(Function<T, ?> show) {
    return side(first, show) + " | " + side(other, show);
  }

  private static <T> String side(Stated<T> stated, Function<T, ?> show) {
    return stated.member().name() + ": " + show.apply(stated.value());
  }
}
