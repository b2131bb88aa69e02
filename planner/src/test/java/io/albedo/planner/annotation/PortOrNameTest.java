package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortOrNameTest {

  @ParameterizedTest
  @CsvSource({"80,80", "+80,80", "080,80", "-1,-1", "2147483647,2147483647"})
  void anInt32IsANumber(String text, int number) {
    assertThat(PortOrName.of(text)).isEqualTo(new PortOrName.Port(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "http", "80 ", "8_0", "80.0", "2147483648", "-2147483649", "use-annotation"})
  void anythingElseIsAName(String text) {
    assertThat(PortOrName.of(text)).isEqualTo(new PortOrName.Name(text));
  }

  @Test
  void bothHaveAText() {
    assertThat(PortOrName.of("+80").text() + " " + PortOrName.of("http").text())
        .isEqualTo("80 http");
  }
}
