package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParsedTest {

  private static final Parsed<Integer> GOOD = Parsed.ok(1);
  private static final Parsed<Integer> BAD = Parsed.bad("no number");

  @Test
  void mapChangesTheValue() {
    assertThat(GOOD.map(value -> "<" + value + ">")).isEqualTo(Parsed.ok("<1>"));
  }

  @Test
  void mapLeavesTheMessage() {
    assertThat(BAD.map(value -> value + 1)).isEqualTo(BAD);
  }

  @Test
  void flatMapMayFail() {
    assertThat(GOOD.flatMap(value -> Parsed.bad("too small"))).isEqualTo(Parsed.bad("too small"));
  }

  @Test
  void flatMapLeavesTheMessage() {
    assertThat(BAD.flatMap(value -> GOOD)).isEqualTo(BAD);
  }

  @Test
  void mapMessageLeavesTheValue() {
    assertThat(GOOD.mapMessage(message -> "x: " + message)).isEqualTo(GOOD);
  }

  @Test
  void mapMessageChangesTheMessage() {
    assertThat(BAD.mapMessage(message -> "x: " + message)).isEqualTo(Parsed.bad("x: no number"));
  }

  @Test
  void orElseReplacesWhatIsBad() {
    assertThat(BAD.orElse(7) + GOOD.orElse(7)).isEqualTo(8);
  }

  @Test
  void eitherThereIsAValue() {
    assertThat(GOOD.toOptional()).contains(1);
    assertThat(GOOD.problem()).isEmpty();
  }

  @Test
  void orThereIsAProblem() {
    assertThat(BAD.toOptional()).isEmpty();
    assertThat(BAD.problem()).contains("no number");
  }
}
