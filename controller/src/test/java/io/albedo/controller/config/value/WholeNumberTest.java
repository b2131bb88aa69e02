package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class WholeNumberTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "10, 10",
    "-3, -3",
    "+3, 3",
    "1_000, 1000",
    "0x1F, 31",
    "0X1f, 31",
    "0b101, 5",
    "0o17, 15",
    "017, 15",
    "0_7, 7",
    "0x_f, 15",
    "00, 0",
    "2147483647, 2147483647",
    "-2147483648, -2147483648"
  })
  void readsWhatGoReads(String text, int number) {
    assertThat(new WholeNumber().convert(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " 1", "1 ", "x", "1.0", "1e3", "08", "_1", "1_", "1__0", "0x", "--1", "١"})
  void refusesWhatGoRefuses(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new WholeNumber().convert(text))
        .withMessage("'" + text + "' is not a whole number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999"})
  void refusesWhatNoSettingNeeds(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new WholeNumber().convert(text))
        .withMessage("'" + text + "' is out of range");
  }
}
