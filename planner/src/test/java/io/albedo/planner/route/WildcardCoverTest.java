package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.route.testing.PatternLanguages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pattern takes whatever another takes. */
class WildcardCoverTest {

  @ParameterizedTest
  @CsvSource({
    "*, ''",
    "*, *",
    "*, ?",
    "*, a*b",
    "a*, a",
    "a*, a*",
    "a*, ab*c?",
    "*a, *a",
    "*a, b?a",
    "/a/*, /a/b/*",
    "/*, /*.png",
    "*.example.com, api.example.com",
    "*.example.com, *.eu.example.com",
    "?, a",
    "?a, ba",
    "?*, *?",
    "*?, ?*",
    "**, *",
    "a*b*c, a*bc",
    "*a*, *aa*",
    "*a?*, *a*a*",
    "/a*b?*c, /axb*yc",
  })
  void covered(String wide, String narrow) {
    assertThat(covers(wide, narrow)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', *",
    "?, *",
    "a, ?",
    "a, a*",
    "/a/*, /a",
    "/a/*, /a*",
    "/a*, /*",
    "*.example.com, example.com",
    "*.example.com, *example.com",
    "?*, *",
    "a*a, a",
    "??*, ?*",
    "*ab*, *a*b*",
    "*a?, *a",
    "a?b, a*b",
  })
  void notCovered(String wide, String narrow) {
    assertThat(covers(wide, narrow)).isFalse();
  }

  /** 341 patterns against each other: held against all texts of up to six characters. */
  @Test
  void exactForAllShortPatterns() {
    List<String> patterns = PatternLanguages.patterns("ab*?", 4);
    PatternLanguages languages = PatternLanguages.of(patterns, "abc", 6);
    for (String wide : patterns) {
      for (String narrow : patterns) {
        assertThat(covers(wide, narrow))
            .as("%s covers %s", wide, narrow)
            .isEqualTo(languages.contains(wide, narrow));
      }
    }
  }

  @Test
  void patternsLongerThanAwsTakesAreOnlyComparedForEquality() {
    String longOne = "/" + "a*".repeat(100_000);
    assertThat(covers(longOne, longOne)).isTrue();
    assertThat(covers("*", longOne)).isFalse();
    assertThat(covers(longOne, longOne + "b")).isFalse();
  }

  @Test
  void aQuestionMarkIsNotKnownToTakeWhatIsSeveralBytes() {
    assertThat(covers("?", "é")).isFalse();
    assertThat(covers("??", "\uD83D\uDE00")).isFalse();
    assertThat(covers("*", "\uD83D\uDE00")).isTrue();
  }

  @Test
  void caseCountsAsThePatternsWereRead() {
    assertThat(Wildcard.withoutCase("*.Example.com").covers(Wildcard.withoutCase("a.example.COM")))
        .isTrue();
    assertThat(covers("/A*", "/a")).isFalse();
  }

  @Test
  void anEscapedStarIsAStarAndNothingElse() {
    assertThat(Wildcard.escaped("\\*").covers(Wildcard.escaped("*"))).isFalse();
    assertThat(Wildcard.escaped("*").covers(Wildcard.escaped("\\*"))).isTrue();
  }

  private static boolean covers(String wide, String narrow) {
    return Wildcard.withCase(wide).covers(Wildcard.withCase(narrow));
  }
}
