package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(Printable.of("/süß/日本?a=b")).isEqualTo("/süß/日本?a=b");
  }

  @Test
  void controlCharactersAreShown() {
    assertThat(Printable.of("a\u001b[2Jb\u0007")).isEqualTo("a\\u001b[2Jb\\u0007");
  }

  @Test
  void directionsOfReadingCannotBeTurned() {
    assertThat(Printable.of("a\u202eb\u2066c")).isEqualTo("a\\u202eb\\u2066c");
  }

  @Test
  void aTabIsASpace() {
    assertThat(Printable.of("a\tb")).isEqualTo("a b");
  }
}
