package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BoundedRegexTest {

  @Test
  void isLookedForAnywhere() {
    assertThat(BoundedRegex.withCase("v[12]/").found("/api/v2/x")).isTrue();
    assertThat(BoundedRegex.withCase("^/v[12]/").found("/api/v2/x")).isFalse();
  }

  @Test
  void caseCountsOrNot() {
    assertThat(BoundedRegex.withCase("^/API").found("/api")).isFalse();
    assertThat(BoundedRegex.withoutCase("^SHOP\\.").found("shop.example.com")).isTrue();
  }

  @Test
  void anExpressionThatCannotBeReadNeverMatches() {
    assertThat(BoundedRegex.withCase("(").found("(")).isFalse();
  }

  @Test
  void aSearchThatWouldNeverEndFindsNothing() {
    BoundedRegex catastrophe = BoundedRegex.withCase("^(a+)+$");

    boolean found =
        Assertions.assertTimeoutPreemptively(
            Duration.ofMinutes(1), () -> catastrophe.found("a".repeat(60) + "!"));

    assertThat(found).isFalse();
  }

  @Test
  void aSearchTooDeepForTheStackFindsNothing() {
    assertThat(BoundedRegex.withCase("^(a|b|ab)*$").found("ab".repeat(200_000))).isFalse();
  }

  @Test
  void theFirstMatchIsReplaced() {
    assertThat(BoundedRegex.withCase("a(.)").replaced("xabac", "<$1>")).contains("x<b>ac");
  }

  @Test
  void withoutMatchNothingIsReplaced() {
    assertThat(BoundedRegex.withCase("z").replaced("abc", "y")).isEmpty();
  }

  @Test
  void aReplacementNamingAGroupThatIsNotThereFails() {
    assertThatThrownBy(() -> BoundedRegex.withCase("a").replaced("a", "$3"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReplacementEndingInADollarFails() {
    assertThatThrownBy(() -> BoundedRegex.withCase("a").replaced("a", "b$"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
