package io.albedo.planner.render;

/**
 * Makes text of unknown origin fit for a terminal: whatever could move the cursor, change colours
 * or turn the direction of reading is shown as an escape instead.
 */
public final class Printable {

  private Printable() {}

  public static String of(String text) {
    if (text.codePoints().allMatch(Printable::isHarmless)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    if (isHarmless(c)) {
      safe.appendCodePoint(c);
    } else if (c == '\t') {
      safe.append(' ');
    } else {
      safe.append("\\u%04x".formatted(c));
    }
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200D || c == 0xAD;
      default -> true;
    };
  }
}
