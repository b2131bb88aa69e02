package io.albedo.planner.annotation;

/**
 * When a key of an object means a field of a Go struct: if they are equal without regard to case.
 *
 * <p>Field names are ASCII, and beyond ASCII only two characters fold into it: the long s (U+017F)
 * and the Kelvin sign (U+212A).
 */
final class GoFieldName {

  private GoFieldName() {}

  static boolean matches(String field, String key) {
    return field.length() == key.length() && fold(field).equals(fold(key));
  }

  private static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.chars().map(GoFieldName::fold).forEach(c -> folded.append((char) c));
    return folded.toString();
  }

  private static int fold(int c) {
    return switch (c) {
      case '\u017F' -> 'S';
      case '\u212A' -> 'K';
      default -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    };
  }
}
