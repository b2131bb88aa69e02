package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GoQuoterTest {

  @Test
  void putsTextInDoubleQuotes() {
    assertThat(GoQuoter.quote("yes")).isEqualTo("\"yes\"");
  }

  static Stream<Arguments> escapes() {
    return Stream.of(
        arguments("\"", "\\\""),
        arguments("\\", "\\\\"),
        arguments("'", "'"),
        arguments("\u0007", "\\a"),
        arguments("\b", "\\b"),
        arguments("\f", "\\f"),
        arguments("\n", "\\n"),
        arguments("\r", "\\r"),
        arguments("\t", "\\t"),
        arguments("\u000b", "\\v"),
        arguments("\0", "\\x00"),
        arguments("\u007f", "\\x7f"),
        arguments("\u0080", "\\u0080"),
        arguments("\u00a0", "\\u00a0"),
        arguments("\u00ad", "\\u00ad"),
        arguments("\u2028", "\\u2028"),
        arguments("\u3000", "\\u3000"),
        arguments("\ufeff", "\\ufeff"),
        arguments("\ue000", "\\ue000"),
        arguments(Character.toString(0xE0001), "\\U000e0001"),
        arguments(Character.toString(0x10FFFF), "\\U0010ffff"));
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void escapesWhatCannotBePrinted(String character, String escape) {
    assertThat(GoQuoter.quote(character)).isEqualTo('"' + escape + '"');
  }

  @Test
  void leavesLettersMarksDigitsAndSymbols() {
    assertThat(GoQuoter.quote("aé\u0301١😀 \ufffd")).isEqualTo("\"aé\u0301١😀 \ufffd\"");
  }

  @Test
  void replacesLoneSurrogates() {
    assertThat(GoQuoter.quote("\ud83d")).isEqualTo("\"\ufffd\"");
  }

  @Test
  void escapesTheQuoteItUses() {
    assertThat(GoQuoter.quote('\'') + GoQuoter.quote('"')).isEqualTo("'\\''" + "'\"'");
  }
}
