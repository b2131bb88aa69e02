package io.albedo.controller.config.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class CsvRecordTest {

  @Test
  void fieldsAreSeparatedByCommas() {
    assertThat(CsvRecord.fields("a,b c,,d")).containsExactly("a", "b c", "", "d");
  }

  @Test
  void nothingHasNoFields() {
    assertThat(CsvRecord.fields("")).isEmpty();
    assertThat(CsvRecord.fields("\n\n")).isEmpty();
  }

  @Test
  void aCommaHasAFieldOnEitherSide() {
    assertThat(CsvRecord.fields(",")).containsExactly("", "");
  }

  @Test
  void quotesKeepCommasQuotesAndLineBreaks() {
    assertThat(CsvRecord.fields("\"a,b\",\"say \"\"x\"\"\",\"1\r\n2\",\"\""))
        .containsExactly("a,b", "say \"x\"", "1\n2", "");
  }

  @Test
  void onlyTheFirstRecordCounts() {
    assertThat(CsvRecord.fields("\na,b\nc")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "a\"b,    has a quote inside",
        "'\"a',   lacks a closing quote",
        "'\"a\"b', goes on behind a closing quote",
        "'\"',    lacks a closing quote"
      })
  void aStrayQuoteIsAnError(String text, String message) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> CsvRecord.fields(text))
        .withMessageContaining(message);
  }
}
