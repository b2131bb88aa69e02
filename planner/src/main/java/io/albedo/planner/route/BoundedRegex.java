package io.albedo.planner.route;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a condition or a transform, looked for anywhere in the text.
 *
 * <p>Elastic Load Balancing takes a subset of what Java takes (no look-around, no back-references,
 * no possessive quantifiers) and matches in linear time. Java's matcher backtracks, so each search
 * may read only so many characters: a search that would take longer finds nothing, as one whose
 * nesting is too deep for the stack. An expression that Java cannot read never matches; AWS refuses
 * it when the rule is made.
 */
final class BoundedRegex {

  private static final int CHARACTERS_READ_AT_MOST = 1_000_000;

  private final Optional<Pattern> pattern;

  private BoundedRegex(Optional<Pattern> pattern) {
    this.pattern = pattern;
  }

  static BoundedRegex withCase(String regex) {
    return new BoundedRegex(compile(regex, 0));
  }

  static BoundedRegex withoutCase(String regex) {
    return new BoundedRegex(compile(regex, Pattern.CASE_INSENSITIVE));
  }

  private static Optional<Pattern> compile(String regex, int flags) {
    try {
      return Optional.of(Pattern.compile(regex, flags));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether the expression matches somewhere. */
  boolean found(String text) {
    return search(text, matcher -> true).orElse(false);
  }

  /**
   * The text with its first match replaced, {@code $1} standing for a group; empty if there is no
   * match.
   *
   * @throws IllegalArgumentException if the replacement names a group that is not there, or cannot
   *     be read
   */
  Optional<String> replaced(String text, String replacement) {
    return search(text, matcher -> replace(matcher, replacement));
  }

  private static String replace(Matcher matcher, String replacement) {
    try {
      StringBuilder changed = new StringBuilder();
      matcher.appendReplacement(changed, replacement);
      return matcher.appendTail(changed).toString();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> Optional<T> search(String text, Function<Matcher, T> onMatch) {
    return pattern.flatMap(p -> search(p.matcher(new Budgeted(text)), onMatch));
  }

  private static <T> Optional<T> search(Matcher matcher, Function<Matcher, T> onMatch) {
    try {
      return matcher.find() ? Optional.of(onMatch.apply(matcher)) : Optional.empty();
    } catch (BudgetSpent | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Text that lets itself be read only so often. */
  private static final class Budgeted implements CharSequence {
    private final String text;
    private int left = CHARACTERS_READ_AT_MOST;

    Budgeted(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (left-- == 0) {
        throw new BudgetSpent();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class BudgetSpent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetSpent() {
      super("too many steps", null, false, false);
    }
  }
}
