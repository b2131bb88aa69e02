package io.albedo.planner.catalogue;

import java.util.List;

/** Puts values into words. */
final class Words {

  private Words() {}

  /** {@code `a`, `b` or `c`}, of at least two values. */
  static String oneOf(List<String> values) {
    List<String> quoted = values.stream().map(Words::code).toList();
    int last = quoted.size() - 1;
    return String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }

  static String code(String value) {
    return "`" + value + "`";
  }
}
