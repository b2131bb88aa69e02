package io.albedo.planner.annotation;

/** Go's idea of white space: Unicode White_Space, which no method of {@link Character} is. */
final class WhiteSpace {

  private static final String CONTROLS = "\t\n\u000B\f\r\u0085";

  private WhiteSpace() {}

  /** As Go's {@code strings.TrimSpace}. */
  static String trim(String text) {
    int end = trimmedEnd(text);
    int start = 0;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  /** The index behind the last character that is no white space, 0 if there is none. */
  static int trimmedEnd(String text) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** All white space is in the basic plane, so looking at single chars is enough. */
  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || CONTROLS.indexOf(c) >= 0;
  }
}
