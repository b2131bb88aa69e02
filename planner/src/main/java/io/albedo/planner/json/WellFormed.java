package io.albedo.planner.json;

/** Text without lone surrogates: each becomes U+FFFD, as bytes that are not UTF-8 do in Go. */
final class WellFormed {

  private static final int REPLACEMENT = 0xFFFD;

  private WellFormed() {}

  static String of(CharSequence text) {
    return text.chars().noneMatch(c -> Character.isSurrogate((char) c))
        ? text.toString()
        : replaced(text);
  }

  private static String replaced(CharSequence text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(WellFormed::replaceSurrogate).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int replaceSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c;
  }
}
