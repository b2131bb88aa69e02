package io.albedo.planner.route;

import java.util.Arrays;

/**
 * A text with {@code *} for any characters, also none, and {@code ?} for exactly one. Takes at most
 * (length of the pattern) times (length of the text) steps.
 */
public final class Wildcard {

  static final int MANY = -1;
  static final int ONE = -2;

  /** AWS takes patterns of 128 characters. */
  private static final int COMPARED_AT_MOST = 1024;

  private final int[] tokens;
  private final boolean foldCase;
  private final int literals;

  private Wildcard(int[] tokens, boolean foldCase) {
    this.tokens = tokens;
    this.foldCase = foldCase;
    this.literals = literals(tokens);
  }

  /** How many tokens at the beginning are no wildcards. */
  private static int literals(int[] tokens) {
    int count = 0;
    while (count < tokens.length && tokens[count] >= 0) {
      count++;
    }
    return count;
  }

  public static Wildcard withCase(String pattern) {
    return new Wildcard(tokens(pattern, false), false);
  }

  public static Wildcard withoutCase(String pattern) {
    return new Wildcard(tokens(pattern, true), true);
  }

  private static int[] tokens(String pattern, boolean foldCase) {
    int[] tokens = new int[pattern.length()];
    for (int i = 0; i < tokens.length; i++) {
      int token = token(pattern.charAt(i));
      tokens[i] = foldCase ? fold(token) : token;
    }
    return tokens;
  }

  /** Without case, and with {@code \} before a wildcard, or before itself, making it literal. */
  public static Wildcard escaped(String pattern) {
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
  public boolean matches(String text) {
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
    int at = first;
    while (at < tokens.length && tokens[at] == MANY) {
      at++;
    }
    return at == tokens.length;
  }

  /**
   * Whether every text that the other takes is taken by this one. Both must have been read in the
   * same way. Of patterns far longer than any that AWS takes only equal ones are compared, so a
   * false answer then says nothing.
   */
  public boolean covers(Wildcard other) {
    return Arrays.equals(tokens, other.tokens)
        || (beginsLike(other)
            && isComparable()
            && other.isComparable()
            && WildcardCover.covers(tokens, other.tokens));
  }

  /** Whether the other begins with all that stands before the first wildcard of this one. */
  private boolean beginsLike(Wildcard other) {
    return !isLiteral()
        && literals <= other.literals
        && Arrays.equals(tokens, 0, literals, other.tokens, 0, literals);
  }

  /** Whether some text is taken by both; false, too, where {@link #covers} does not compare. */
  public boolean meets(Wildcard other) {
    return isComparable() && other.isComparable() && WildcardMeeting.meets(tokens, other.tokens);
  }

  /** Whether no text is taken by both; false, too, where nobody can tell. */
  public boolean excludes(Wildcard other) {
    return isComparable()
        && other.isComparable()
        && isAscii()
        && other.isAscii()
        && !WildcardMeeting.meets(tokens, other.tokens);
  }

  /** What is beyond ASCII may be more than one character on the wire. */
  private boolean isAscii() {
    return Arrays.stream(tokens).allMatch(token -> token < 0x80);
  }

  private boolean isComparable() {
    return tokens.length <= COMPARED_AT_MOST;
  }

  /** Whether it takes every text. */
  public boolean isAll() {
    return tokens.length > 0 && onlyStarsFrom(0);
  }

  /** Whether it takes one text only. */
  public boolean isLiteral() {
    return literals == tokens.length;
  }

  /** What every text it takes begins with: all up to the first wildcard. */
  public String prefix() {
    return new String(tokens, 0, literals);
  }

  /** What every text it takes ends with: all behind the last wildcard. */
  public String suffix() {
    int start = tokens.length;
    while (start > 0 && tokens[start - 1] >= 0) {
      start--;
    }
    return new String(tokens, start, tokens.length - start);
  }

  /** The tokens: characters, {@link #MANY} and {@link #ONE}; those without case in lower case. */
  int[] tokens() {
    return tokens.clone();
  }

  /**
   * Whether one token takes what another stands for, neither being a star. What is beyond ASCII may
   * be more than one character on the wire, so {@code ?} is not known to take it.
   */
  static boolean takes(int token, int other) {
    return token == other || (token == ONE && other < 0x80);
  }
}
