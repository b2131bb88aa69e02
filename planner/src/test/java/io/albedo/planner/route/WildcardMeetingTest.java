package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.route.testing.PatternLanguages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which patterns have a text in common. */
class WildcardMeetingTest {

  @Test
  void exactForAllShortPatterns() {
    List<String> patterns = PatternLanguages.patterns("ab*?", 3);
    PatternLanguages languages = PatternLanguages.of(patterns, "ab", 7);
    for (String one : patterns) {
      for (String other : patterns) {
        assertThat(meets(one, other))
            .as("%s meets %s", one, other)
            .isEqualTo(languages.meet(one, other));
      }
    }
  }

  @Test
  void pathsMeetWhereOneTextIsInBoth() {
    assertThat(meets("/a/*", "*.png")).isTrue();
    assertThat(meets("/a/*", "/a?b")).isTrue();
    assertThat(meets("/a/*", "/b/*")).isFalse();
    assertThat(meets("*.png", "*.jpg")).isFalse();
  }

  @Test
  void patternsLongerThanAwsTakesAreNotCompared() {
    assertThat(meets("*", "a".repeat(100_000))).isFalse();
  }

  private static boolean meets(String one, String other) {
    return Wildcard.withCase(one).meets(Wildcard.withCase(other));
  }
}
