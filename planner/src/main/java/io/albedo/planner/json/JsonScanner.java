package io.albedo.planner.json;

import java.nio.charset.StandardCharsets;

/**
 * A cursor over the text of a JSON document, with the complaints of Go's scanner.
 *
 * <p>Go probes the end of the text with one space. Where a space is welcome the text ended too
 * soon; where it is not (inside of a literal, number or escape) the complaint is about that space.
 */
final class JsonScanner {

  static final char END = '\uFFFF';

  private final String text;
  private int position;

  JsonScanner(String text) {
    this.text = text;
  }

  /**
   * The current character; {@link #END} behind the last one (and for U+FFFF, which never helps).
   */
  char peek() {
    return atEnd() ? END : text.charAt(position);
  }

  boolean atEnd() {
    return position == text.length();
  }

  void advance() {
    position++;
  }

  boolean skip(char expected) {
    boolean found = !atEnd() && peek() == expected;
    if (found) {
      advance();
    }
    return found;
  }

  boolean skipDigits() {
    int start = position;
    while (isDigit()) {
      advance();
    }
    return position > start;
  }

  boolean isDigit() {
    return peek() >= '0' && peek() <= '9';
  }

  void skipSpace() {
    while (!atEnd() && " \t\r\n".indexOf(peek()) >= 0) {
      advance();
    }
  }

  int position() {
    return position;
  }

  String since(int start) {
    return text.substring(start, position);
  }

  /** What is wrong at a place where white space may stand. */
  JsonSyntaxException unexpected(String context) {
    return atEnd() ? unexpectedEnd() : malformed(context);
  }

  JsonSyntaxException unexpectedEnd() {
    return new JsonSyntaxException("unexpected end of JSON input");
  }

  /** What is wrong at a place where no white space may stand. */
  JsonSyntaxException malformed(String context) {
    return new JsonSyntaxException("invalid character " + quotedByte() + " " + context);
  }

  /** Go looks at bytes: of a character beyond ASCII it shows the first byte, taken as Latin-1. */
  private String quotedByte() {
    if (atEnd()) {
      return "' '";
    }
    String character = Character.toString(text.codePointAt(position));
    return GoQuoter.quote(character.getBytes(StandardCharsets.UTF_8)[0] & 0xFF);
  }
}
