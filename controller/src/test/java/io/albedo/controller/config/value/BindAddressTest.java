package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class BindAddressTest {

  private static BindAddress read(String text) {
    return new BindAddress.Converter().convert(text);
  }

  @ParameterizedTest
  @CsvSource({
    ":8080, 0.0.0.0, 8080",
    "127.0.0.1:8080, 127.0.0.1, 8080",
    "localhost:0, localhost, 0",
    "[::1]:8080, ::1, 8080",
    "[fe80::1%eth0]:1, fe80::1%eth0, 1",
    ":65535, 0.0.0.0, 65535"
  })
  void hasAPortAndPerhapsAHost(String text, String host, int port) {
    assertThat(read(text)).isEqualTo(new BindAddress(text, host, port));
    assertThat(read(text).isOff()).isFalse();
    assertThat(read(text)).hasToString(text);
  }

  @Test
  void zeroIsNowhere() {
    assertThat(read("0").isOff()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8080", "::1:8080", ":65536", ":x", "host:", "a b:1", "http://x:1"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("is no address to serve at");
  }
}
