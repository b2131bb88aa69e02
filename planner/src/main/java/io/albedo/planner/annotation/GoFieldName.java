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
    if (field.length() != key.length()) {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (fold(field.charAt(i)) != fold(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int fold(int c) {
    return switch (c) {
      case '\u017F' -> 'S';
      case '\u212A' -> 'K';
      default -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
    };
  }
}
