package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarParserTest {

  private static final String KEY = "alb.ingress.kubernetes.io/some-key";

  @ParameterizedTest
  @ValueSource(strings = {"1", "t", "T", "TRUE", "true", "True"})
  void sixSpellingsAreTrue(String raw) {
    assertThat(ScalarParser.bool(KEY, raw)).isEqualTo(Parsed.ok(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "f", "F", "FALSE", "false", "False"})
  void sixSpellingsAreFalse(String raw) {
    assertThat(ScalarParser.bool(KEY, raw)).isEqualTo(Parsed.ok(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "yes", "no", "on", "off", "y", "n", "tRUE", "FaLsE", " true", "true ", "01", "10", "-1",
        "enabled"
      })
  void noOtherTextIsABool(String raw) {
    assertThat(ScalarParser.bool(KEY, raw))
        .isEqualTo(
            Parsed.bad(
                "failed to parse bool annotation, alb.ingress.kubernetes.io/some-key: "
                    + raw
                    + ": strconv.ParseBool: parsing \""
                    + raw
                    + "\": invalid syntax"));
  }

  @Test
  void theCauseQuotesAsGoDoes() {
    assertThat(ScalarParser.bool("k", "a\"\n").problem())
        .contains(
            "failed to parse bool annotation, k: a\"\n: strconv.ParseBool: parsing \"a\\\"\\n\":"
                + " invalid syntax");
  }

  static Stream<Arguments> int32s() {
    return Stream.of(
        arguments("0", 0),
        arguments("-0", 0),
        arguments("+7", 7),
        arguments("-7", -7),
        arguments("007", 7),
        arguments("2147483647", Integer.MAX_VALUE),
        arguments("-2147483648", Integer.MIN_VALUE),
        arguments("000000000000000000000000000001", 1));
  }

  @ParameterizedTest
  @MethodSource("int32s")
  void int32IsSignAndDigits(String raw, int value) {
    assertThat(ScalarParser.int32(KEY, raw)).isEqualTo(Parsed.ok(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "-",
        "+-1",
        "--1",
        " 1",
        "1 ",
        "1_000",
        "1.0",
        "1e2",
        "0x1F",
        "x",
        "1x",
        "٣",
        "-1-",
        "4294967295x"
      })
  void int32IsNothingElse(String raw) {
    assertThat(ScalarParser.int32("k", raw))
        .isEqualTo(
            Parsed.bad(
                "failed to parse int32 annotation, k: "
                    + raw
                    + ": strconv.ParseInt: parsing \""
                    + raw
                    + "\": invalid syntax"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2147483648",
        "-2147483649",
        "+2147483648",
        "4294967295",
        "4294967296",
        "4294967296x",
        "99999999999999999999"
      })
  void int32HasARange(String raw) {
    assertThat(ScalarParser.int32("k", raw))
        .isEqualTo(
            Parsed.bad(
                "failed to parse int32 annotation, k: "
                    + raw
                    + ": strconv.ParseInt: parsing \""
                    + raw
                    + "\": value out of range"));
  }

  @Test
  void int64GoesFurther() {
    assertThat(ScalarParser.int64("k", "-9223372036854775808"))
        .isEqualTo(Parsed.ok(Long.MIN_VALUE));
  }

  @Test
  void int64EndsToo() {
    assertThat(ScalarParser.int64("k", "9223372036854775808").problem())
        .contains(
            "failed to parse int64 annotation, k: 9223372036854775808: strconv.ParseInt: parsing"
                + " \"9223372036854775808\": value out of range");
  }

  @Test
  void stringListTrimsItemsAndDropsEmptyOnes() {
    assertThat(ScalarParser.stringList(" a ,, b\t,\u00a0, c d ,")).containsExactly("a", "b", "c d");
  }

  @Test
  void stringListKeepsOrderAndRepetition() {
    assertThat(ScalarParser.stringList("b,a,b")).containsExactly("b", "a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , ,"})
  void stringListMayBeEmpty(String raw) {
    assertThat(ScalarParser.stringList(raw)).isEmpty();
  }

  @Test
  void stringListKnowsNoEscape() {
    assertThat(ScalarParser.stringList("a\\,b")).containsExactly("a\\", "b");
  }

  @Test
  void wrongStringMapNamesKeyAndValue() {
    assertThat(ScalarParser.stringMap(KEY, "a=x,y,b=2"))
        .isEqualTo(
            Parsed.bad(
                "failed to parse stringMap annotation, alb.ingress.kubernetes.io/some-key:"
                    + " a=x,y,b=2"));
  }

  @Test
  void portIsANumberOrAName() {
    assertThat(ScalarParser.portOrName("traffic-port"))
        .isEqualTo(new PortOrName.Name("traffic-port"));
    assertThat(ScalarParser.portOrName("8080")).isEqualTo(new PortOrName.Port(8080));
  }
}
