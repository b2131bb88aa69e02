package io.albedo.planner.route;

import java.util.Arrays;

/**
 * A text with {@code *} for any characters, also none, and {@code ?} for exactly one. Takes at most
 * (length of the pattern) times (length of the text) steps.
 */
final class Wildcard {

  private static final int MANY = -1;
  private static final int ONE = -2;

  private final int[] tokens;
  private final boolean foldCase;

  private Wildcard(int[] tokens, boolean foldCase) {
    this.tokens = tokens;
    this.foldCase = foldCase;
  }

  static Wildcard withCase(String pattern) {
    return new Wildcard(pattern.chars().map(Wildcard::token).toArray(), false);
  }

  static Wildcard withoutCase(String pattern) {
    return new Wildcard(pattern.chars().map(Wildcard::token).map(Wildcard::fold).toArray(), true);
  }

  /** Without case, and with {@code \} before a wildcard, or before itself, making it literal. */
  static Wildcard escaped(String pattern) {
    int[] tokens = new int[pattern.length()];
    int count = 0;
    for (int i = 0; i < pattern.length(); i++) {
      boolean escape = isEscape(pattern, i);
      i += escape ? 1 : 0;
      tokens[count++] = escape ? pattern.charAt(i) : fold(token(pattern.charAt(i)));
    }
    return new Wildcard(Arrays.copyOf(tokens, count), true);
  }

  private static boolean isEscape(String pattern, int at) {
    return pattern.charAt(at) == '\\'
        && at + 1 < pattern.length()
        && "*?\\".indexOf(pattern.charAt(at + 1)) >= 0;
  }

  private static int token(int c) {
    return switch (c) {
      case '*' -> MANY;
      case '?' -> ONE;
      default -> c;
    };
  }

  /** Hosts and headers are ASCII where case has a meaning. */
  private static int fold(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  /**
   * Whether the whole text matches. Only the last {@code *} met is ever widened: what an earlier
   * one could still take, the last one can take as well.
   */
  boolean matches(String text) {
    int token = 0;
    int at = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      if (token < tokens.length && tokens[token] == MANY) {
        star = token++;
        resume = at;
      } else if (token < tokens.length && accepts(tokens[token], text.charAt(at))) {
        token++;
        at++;
      } else if (star >= 0) {
        token = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return onlyStarsFrom(token);
  }

  private boolean accepts(int token, char c) {
    return token == ONE || token == (foldCase ? fold(c) : c);
  }

  private boolean onlyStarsFrom(int first) {
    return Arrays.stream(tokens, first, tokens.length).allMatch(t -> t == MANY);
  }
}
