package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.annotation.testing.AnyText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScalarParserProperties {

  private static final Set<String> BOOLS =
      Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");

  @Property
  void boolKnowsTwelveTexts(@ForAll("nearlyBool") String raw) {
    assertThat(ScalarParser.bool("k", raw).toOptional().isPresent()).isEqualTo(BOOLS.contains(raw));
  }

  @Property
  void everyIntIsAnInt32(@ForAll int number) {
    assertThat(ScalarParser.int32("k", String.valueOf(number))).isEqualTo(Parsed.ok(number));
  }

  @Property
  void everyLongIsAnInt64(@ForAll long number) {
    assertThat(ScalarParser.int64("k", String.valueOf(number))).isEqualTo(Parsed.ok(number));
  }

  @Property
  void int32AgreesWithBigInteger(@ForAll("nearlyInt") String raw) {
    assertThat(ScalarParser.int32("k", raw).toOptional())
        .isEqualTo(bigInteger(raw, 31).map(BigInteger::intValueExact));
  }

  @Property
  void int64AgreesWithBigInteger(@ForAll("nearlyInt") String raw) {
    assertThat(ScalarParser.int64("k", raw).toOptional())
        .isEqualTo(bigInteger(raw, 63).map(BigInteger::longValueExact));
  }

  @Property
  void digitsAreNeverBadSyntax(@ForAll("digits") String raw) {
    assertThat(ScalarParser.int32("k", raw).problem().orElse("value out of range"))
        .endsWith("value out of range");
  }

  @Property
  void leadingZerosChangeNothing(@ForAll int number) {
    String digits = String.valueOf(Math.abs((long) number));
    assertThat(ScalarParser.int32("k", "000" + digits).toOptional())
        .isEqualTo(ScalarParser.int32("k", digits).toOptional());
  }

  @Property
  void portOrNameIsANumberWhenInt32Is(@ForAll("nearlyInt") String raw) {
    assertThat(ScalarParser.portOrName(raw) instanceof PortOrName.Port)
        .isEqualTo(ScalarParser.int32("k", raw) instanceof Parsed.Ok);
  }

  @Property
  void listItemsHaveNoCommaAndNoMargin(@ForAll("any") String raw) {
    assertThat(ScalarParser.stringList(raw))
        .allSatisfy(item -> assertThat(item).doesNotContain(",").isEqualTo(WhiteSpace.trim(item)))
        .doesNotContain("");
  }

  @Property
  void joinedItemsAreTheSameList(@ForAll("any") String raw) {
    List<String> items = ScalarParser.stringList(raw);
    assertThat(ScalarParser.stringList(String.join(" , ", items))).isEqualTo(items);
  }

  @Property
  void theListOfTwoTextsIsBothLists(@ForAll("any") String left, @ForAll("any") String right) {
    List<String> both = new ArrayList<>(ScalarParser.stringList(left));
    both.addAll(ScalarParser.stringList(right));
    assertThat(ScalarParser.stringList(left + "," + right)).isEqualTo(both);
  }

  @Property
  void messagesHoldKeyAndRawText(@ForAll("any") String raw) {
    assertThat(ScalarParser.int32("a/b", raw).problem().orElse("a/b: " + raw))
        .contains("a/b: " + raw);
  }

  private static Optional<BigInteger> bigInteger(String raw, int bits) {
    return Optional.of(raw)
        .filter(text -> text.matches("[+-]?[0-9]+"))
        .map(BigInteger::new)
        .filter(number -> number.bitLength() <= bits);
  }

  @Provide
  Arbitrary<String> any() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(30);
  }

  @Provide
  Arbitrary<String> nearlyInt() {
    Arbitrary<String> parts =
        AnyText.of(
            List.of(
                "0",
                "1",
                "9",
                "2147483647",
                "2147483648",
                "92233720368547758",
                "07",
                "08",
                "+",
                "-",
                "_",
                " ",
                "x",
                ".0",
                "e2",
                "٣",
                "0x"));
    return Arbitraries.oneOf(parts, digits(), Arbitraries.bigIntegers().map(String::valueOf));
  }

  @Provide
  Arbitrary<String> nearlyBool() {
    return Arbitraries.oneOf(
        Arbitraries.of(BOOLS),
        AnyText.of(List.of("t", "r", "u", "e", "T", "F", "false", "RUE", "0", "1", " ")),
        AnyText.any());
  }
}
