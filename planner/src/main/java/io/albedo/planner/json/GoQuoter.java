package io.albedo.planner.json;

/** Quotes text as Go's {@code strconv.Quote} does, for messages that must read the same. */
public final class GoQuoter {

  private GoQuoter() {}

  /** The text in double quotes, what cannot be printed escaped. */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    WellFormed.of(text).codePoints().forEach(c -> append(quoted, c, '"'));
    return quoted.append('"').toString();
  }

  /** One character in single quotes, as the messages of {@code encoding/json} show it. */
  static String quote(int character) {
    StringBuilder quoted = new StringBuilder("'");
    append(quoted, character, '\'');
    return quoted.append('\'').toString();
  }

  private static void append(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(escape(c));
    }
  }

  private static String escape(int c) {
    return switch (c) {
      case 0x07 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 0x0B -> "\\v";
      default -> hexadecimal(c);
    };
  }

  private static String hexadecimal(int c) {
    if (c < ' ' || c == 0x7F) {
      return "\\x%02x".formatted(c);
    }
    return c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c);
  }

  /** Letters, marks, numbers, punctuation, symbols, and of all spaces only U+0020. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
