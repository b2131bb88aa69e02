package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WildcardProperties {

  @Property
  void matchesAsTheRegularExpressionOfTheSameMeaning(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertThat(Wildcard.withCase(pattern).matches(text))
        .isEqualTo(regex(pattern, 0).matcher(text).matches());
  }

  @Property
  void withoutCaseMatchesAsTheRegularExpressionWithoutCase(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertThat(Wildcard.withoutCase(pattern).matches(text))
        .isEqualTo(regex(pattern, Pattern.CASE_INSENSITIVE).matcher(text).matches());
  }

  @Property
  void escapedMatchesAsTheRegularExpressionWithEscapes(
      @ForAll("escapes") String pattern, @ForAll("texts") String text) {
    assertThat(Wildcard.escaped(pattern).matches(text))
        .isEqualTo(escapedRegex(pattern).matcher(text).matches());
  }

  @Property
  void aFullyEscapedTextMatchesItselfAndNothingElse(
      @ForAll("texts") String text, @ForAll("texts") String other) {
    String escaped = text.replaceAll("[*?\\\\]", "\\\\$0");

    assertThat(Wildcard.escaped(escaped).matches(other)).isEqualTo(text.equalsIgnoreCase(other));
    assertThat(Wildcard.escaped(escaped).matches(text)).isTrue();
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("abA/*?").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> escapes() {
    return Arbitraries.strings().withChars("aA*?\\").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abA/*?\\").ofMaxLength(10);
  }

  private static Pattern regex(String pattern, int flags) {
    return Pattern.compile(
        pattern.chars().mapToObj(WildcardProperties::token).collect(Collectors.joining()),
        flags | Pattern.DOTALL);
  }

  private static String token(int c) {
    return switch (c) {
      case '*' -> ".*";
      case '?' -> ".";
      default -> Pattern.quote(Character.toString(c));
    };
  }

  /** Written with substitution, so that it has nothing in common with what it is held against. */
  private static Pattern escapedRegex(String pattern) {
    String regex =
        Pattern.compile("\\\\([*?\\\\])|([*?])|(.)")
            .matcher(pattern)
            .replaceAll(
                m ->
                    java.util.regex.Matcher.quoteReplacement(
                        m.group(1) != null
                            ? Pattern.quote(m.group(1))
                            : m.group(2) != null
                                ? token(m.group(2).charAt(0))
                                : Pattern.quote(m.group(3))));
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
