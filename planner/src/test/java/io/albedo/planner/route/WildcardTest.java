package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WildcardTest {

  @Test
  void aStarTakesAnyCharactersAndSlashesToo() {
    assertThat(Wildcard.withCase("/img/*").matches("/img/a/b.png")).isTrue();
  }

  @Test
  void aStarMayTakeNothing() {
    assertThat(Wildcard.withCase("/img/*").matches("/img/")).isTrue();
  }

  @Test
  void withoutStarTheWholeTextMustMatch() {
    assertThat(Wildcard.withCase("/img").matches("/img/")).isFalse();
    assertThat(Wildcard.withCase("/img/").matches("/img")).isFalse();
  }

  @Test
  void aQuestionMarkTakesExactlyOneCharacter() {
    assertThat(Wildcard.withCase("/v?/x").matches("/v1/x")).isTrue();
    assertThat(Wildcard.withCase("/v?/x").matches("/v/x")).isFalse();
    assertThat(Wildcard.withCase("/v?/x").matches("/v12/x")).isFalse();
  }

  @Test
  void aStarGivesBackWhatALaterPartNeeds() {
    assertThat(Wildcard.withCase("*ab*c").matches("aababxxcc")).isTrue();
    assertThat(Wildcard.withCase("*ab*c").matches("aababxxccd")).isFalse();
  }

  @Test
  void theEmptyPatternMatchesTheEmptyTextOnly() {
    assertThat(Wildcard.withCase("").matches("")).isTrue();
    assertThat(Wildcard.withCase("").matches("a")).isFalse();
    assertThat(Wildcard.withCase("**").matches("")).isTrue();
  }

  @Test
  void caseCountsOrNot() {
    assertThat(Wildcard.withCase("/A*").matches("/a")).isFalse();
    assertThat(Wildcard.withoutCase("*.Example.COM").matches("A.eXAMPLE.com")).isTrue();
  }

  @Test
  void aBackslashIsAnOrdinaryCharacterUnlessEscapesAreWanted() {
    assertThat(Wildcard.withCase("a\\*").matches("a\\b")).isTrue();
    assertThat(Wildcard.escaped("a\\*").matches("a\\b")).isFalse();
    assertThat(Wildcard.escaped("a\\*").matches("A*")).isTrue();
  }

  @Test
  void aBackslashEscapesQuestionMarksAndItselfAndNothingElse() {
    assertThat(Wildcard.escaped("\\?").matches("?")).isTrue();
    assertThat(Wildcard.escaped("\\?").matches("x")).isFalse();
    assertThat(Wildcard.escaped("\\\\*").matches("\\abc")).isTrue();
    assertThat(Wildcard.escaped("\\a").matches("\\a")).isTrue();
    assertThat(Wildcard.escaped("a\\").matches("a\\")).isTrue();
  }

  @Test
  void manyStarsEndInTime() {
    Wildcard pattern = Wildcard.withCase("*a".repeat(60) + "b");
    String text = "a".repeat(16_384);

    boolean matches =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> pattern.matches(text), "an exponential search never ends");

    assertThat(matches).isFalse();
  }
}
