package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class KeyValuesTest {

  @Test
  void pairsAreSeparatedByCommas() {
    assertThat(pairs("a=1,b=2")).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void aLonePairMayHoldCommas() {
    assertThat(pairs("a=b,c")).isEqualTo(Map.of("a", "b,c"));
  }

  @Test
  void aLonePairLosesQuotesAroundIt() {
    assertThat(pairs("\"a=b,c\"")).isEqualTo(Map.of("a", "b,c"));
  }

  @Test
  void oneOfSeveralPairsMayHoldCommasInQuotes() {
    assertThat(pairs("\"a=1,2\",b=3")).isEqualTo(Map.of("a", "1,2", "b", "3"));
  }

  @Test
  void aValueMayHoldEqualsSigns() {
    assertThat(pairs("a=b=c")).isEqualTo(Map.of("a", "b=c"));
  }

  @Test
  void keyAndValueMayBeEmptyAndSpacesCount() {
    assertThat(pairs("a=")).isEqualTo(Map.of("a", ""));
    assertThat(pairs("=b")).isEqualTo(Map.of("", "b"));
    assertThat(pairs("a= 1, b=2")).isEqualTo(Map.of("a", " 1", " b", "2"));
  }

  @Test
  void theLastOfTheSameKeyCounts() {
    assertThat(pairs("a=1,a=2")).isEqualTo(Map.of("a", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a,b", "a=1,b=2,c", "a=1,b=2,"})
  void everyPairNeedsAnEqualsSign(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> pairs(text))
        .withMessageEndingWith("is not of the form key=value");
  }

  @Test
  void isWrittenInOrderOfKeys() {
    assertThat(new KeyValues.Converter().convert("b=2,a=1")).hasToString("a=1,b=2");
  }

  private static Map<String, String> pairs(String text) {
    return new KeyValues.Converter().convert(text).pairs();
  }
}
