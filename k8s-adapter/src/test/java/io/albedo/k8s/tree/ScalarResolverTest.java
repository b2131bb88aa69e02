package io.albedo.k8s.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarResolverTest {

  private static final Place HERE = new Place(1, 1);

  private static Tree resolve(String written) {
    return ScalarResolver.resolve(written, HERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
  void manySpellingsAreTrue(String written) {
    assertThat(resolve(written)).isEqualTo(new Tree.Flag(true, written, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "OFF"})
  void manySpellingsAreFalse(String written) {
    assertThat(resolve(written)).isEqualTo(new Tree.Flag(false, written, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yEs", "oN", "tRUE", "nay", "truely", "noo"})
  void otherSpellingsAreText(String written) {
    assertThat(resolve(written)).isEqualTo(new Tree.Text(written, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nothingHasFiveSpellings(String written) {
    assertThat(resolve(written)).isEqualTo(new Tree.Nothing(HERE));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "80, 80",
    "+80, 80",
    "-1, -1",
    "0644, 420",
    "0o644, 420",
    "0x50, 80",
    "0XfF, 255",
    "0b101, 5",
    "-0b11, -3",
    "1_000, 1000",
    "18446744073709551616, 18446744073709551616"
  })
  void wholeNumbersAreGos(String written, BigInteger value) {
    assertThat(resolve(written)).isEqualTo(new Tree.Whole(value, written, HERE));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    ".5, 0.5",
    "1., 1",
    "1e3, 1000",
    "-2.5E-1, -0.25",
    "08, 8",
    "1_0.5, 10.5"
  })
  void decimalNumbersAreGos(String written, double value) {
    assertThat(resolve(written)).isEqualTo(new Tree.Decimal(value, written, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {".inf", "+.INF", "-.Inf", ".nan", ".NaN"})
  void whatIsNoFiniteNumberIsStillANumber(String written) {
    assertThat(resolve(written)).isInstanceOf(Tree.Decimal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/16",
        "1.2.3",
        "2025-03-01",
        "2025-03-01T10:00:00Z",
        "12:30:45",
        "1e",
        "-",
        "--",
        "0x",
        "0xg",
        "1 000",
        ".",
        "..",
        "-.",
        "15s",
        "1e999",
        "/path",
        "*"
      })
  void whatOnlyStartsLikeANumberIsText(String written) {
    assertThat(resolve(written)).isEqualTo(new Tree.Text(written, HERE));
  }

  @Test
  void aNumberTooLongToBeOneIsText() {
    assertThat(resolve("1".repeat(1_000_000))).isInstanceOf(Tree.Text.class);
  }
}
