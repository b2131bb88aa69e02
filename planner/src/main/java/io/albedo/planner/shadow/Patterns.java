package io.albedo.planner.shadow;

import io.albedo.planner.route.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Values of a condition on text, any one of which may match. Regular expressions are compared as
 * text.
 *
 * @param isAll whether any text matches
 */
record Patterns(List<Wildcard> values, List<String> regexes, boolean isAll) {

  private static final Wildcard ALL_PATHS = Wildcard.withCase("/*");

  static Patterns withoutCase(List<String> values, List<String> regexes) {
    return read(values, regexes, Wildcard::withoutCase);
  }

  /** Every path begins with a slash. */
  static Patterns paths(List<String> values, List<String> regexes) {
    Patterns patterns = read(values, regexes, Wildcard::withCase);
    boolean isAll = patterns.isAll || patterns.takes(ALL_PATHS);
    return new Patterns(patterns.values, regexes, isAll);
  }

  private static Patterns read(
      List<String> values, List<String> regexes, Function<String, Wildcard> reading) {
    List<Wildcard> wildcards = new ArrayList<>(values.size());
    boolean isAll = false;
    for (String value : values) {
      Wildcard wildcard = reading.apply(value);
      wildcards.add(wildcard);
      isAll |= wildcard.isAll();
    }
    return new Patterns(wildcards, regexes, isAll);
  }

  boolean covers(Patterns other) {
    if (isAll) {
      return true;
    }
    for (Wildcard narrow : other.values) {
      if (!takes(narrow)) {
        return false;
      }
    }
    return regexes.containsAll(other.regexes);
  }

  private boolean takes(Wildcard narrow) {
    for (Wildcard value : values) {
      if (value.covers(narrow)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some text is certain to match both. */
  boolean meets(Patterns other) {
    if (isAll) {
      return true;
    }
    for (Wildcard narrow : other.values) {
      if (values.stream().anyMatch(narrow::meets)) {
        return true;
      }
    }
    return covers(other);
  }

  /** Whether some value with a wildcard takes a text that the other names exactly. */
  boolean takesLiteralOf(Patterns other) {
    for (Wildcard value : values) {
      if (!value.isLiteral()
          && other.values.stream().anyMatch(v -> v.isLiteral() && value.covers(v))) {
        return true;
      }
    }
    return false;
  }
}
