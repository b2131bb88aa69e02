package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsLiterals() throws JsonSyntaxException {
    assertThat(JsonReader.read("[true,false,null]"))
        .isEqualTo(array(new Json.Bool(true), new Json.Bool(false), new Json.Null()));
  }

  @Test
  void keepsObjectsInDocumentOrder() throws JsonSyntaxException {
    assertThat(JsonReader.read("{\"z\":1,\"a\":2}"))
        .isEqualTo(Json.object().put("z", 1).put("a", 2).build());
  }

  @Test
  void keepsRepeatedNames() throws JsonSyntaxException {
    assertThat(JsonReader.read("{\"a\":1,\"a\":2}"))
        .isEqualTo(
            new Json.Obj(
                List.of(
                    new Json.Member("a", Json.Num.of(1)), new Json.Member("a", Json.Num.of(2)))));
  }

  @Test
  void readsNestedContainers() throws JsonSyntaxException {
    assertThat(JsonReader.read("[{\"a\":[[],{}]},1]"))
        .isEqualTo(
            array(
                Json.object().put("a", array(array(), Json.object().build())).build(),
                Json.Num.of(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "10",
        "-1",
        "0.0",
        "1.50",
        "1e2",
        "1E+02",
        "1e-0",
        "123456789012345678901234567890"
      })
  void keepsNumbersAsWritten(String literal) throws JsonSyntaxException {
    assertThat(JsonReader.read(literal)).isEqualTo(new Json.Num(literal));
  }

  @Test
  void allowsTheFourKindsOfWhiteSpaceEverywhere() throws JsonSyntaxException {
    assertThat(JsonReader.read(" \t\r\n{ \"a\"\t:\r[\n1 , 2 ] } "))
        .isEqualTo(Json.object().put("a", array(Json.Num.of(1), Json.Num.of(2))).build());
  }

  @Test
  void resolvesEscapes() throws JsonSyntaxException {
    assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u00E9\""))
        .isEqualTo(new Json.Str("\"\\/\b\f\n\r\tAéé"));
  }

  @Test
  void resolvesEscapesInNames() throws JsonSyntaxException {
    assertThat(JsonReader.read("{\"\\u0061\":1}")).isEqualTo(Json.object().put("a", 1).build());
  }

  static Stream<Arguments> surrogates() {
    return Stream.of(
        arguments("\\ud83d\\ude00", "😀"),
        arguments("\\ud83d", "\ufffd"),
        arguments("\\ude00", "\ufffd"),
        arguments("\\ude00\\ud83d", "\ufffd\ufffd"),
        arguments("\\ud83d\\ud83d\\ude00", "\ufffd😀"),
        arguments("\\ud83dx\\ude00", "\ufffdx\ufffd"),
        arguments("\\ud83d\\u0041", "\ufffdA"),
        arguments("\\ud83d\\n", "\ufffd\n"),
        arguments("\\ud83d😀", "\ufffd😀"),
        arguments("😀\\ude00", "😀\ufffd"),
        arguments("\ud83d", "\ufffd"),
        arguments("\\ud83d\ude00", "\ufffd\ufffd"),
        arguments("\ud83d" + "\\ude00", "\ufffd\ufffd"));
  }

  @ParameterizedTest
  @MethodSource("surrogates")
  void replacesSurrogatesThatMakeNoPair(String escaped, String value) throws JsonSyntaxException {
    assertThat(JsonReader.read('"' + escaped + '"')).isEqualTo(new Json.Str(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u007f", "\u0080", "\u2028", "\ufeff", "\uffff", "'", "/"})
  void allowsInStringsWhatNeedsNoEscape(String character) throws JsonSyntaxException {
    assertThat(JsonReader.read('"' + character + '"')).isEqualTo(new Json.Str(character));
  }

  /** What Go 1.26 says. */
  static Stream<Arguments> syntaxErrors() {
    return Stream.of(
        arguments("}", "invalid character '}' looking for beginning of value"),
        arguments("]", "invalid character ']' looking for beginning of value"),
        arguments("{]", "invalid character ']' looking for beginning of object key string"),
        arguments("[}", "invalid character '}' looking for beginning of value"),
        arguments("{,}", "invalid character ',' looking for beginning of object key string"),
        arguments("{a:1}", "invalid character 'a' looking for beginning of object key string"),
        arguments("{'a':1}", "invalid character '\\'' looking for beginning of object key string"),
        arguments("{1:2}", "invalid character '1' looking for beginning of object key string"),
        arguments("{\"a\" 1}", "invalid character '1' after object key"),
        arguments("{\"a\":}", "invalid character '}' looking for beginning of value"),
        arguments("{\"a\":1 \"b\":2}", "invalid character '\"' after object key:value pair"),
        arguments("{\"a\":1]", "invalid character ']' after object key:value pair"),
        arguments("{\"a\":1,}", "invalid character '}' looking for beginning of object key string"),
        arguments("[1 2]", "invalid character '2' after array element"),
        arguments("[1}", "invalid character '}' after array element"),
        arguments("[,1]", "invalid character ',' looking for beginning of value"),
        arguments("[1,]", "invalid character ']' looking for beginning of value"),
        arguments("[1,,2]", "invalid character ',' looking for beginning of value"),
        arguments("'a'", "invalid character '\\'' looking for beginning of value"),
        arguments("\\", "invalid character '\\\\' looking for beginning of value"),
        arguments("/* c */1", "invalid character '/' looking for beginning of value"),
        arguments("{\"a\":undefined}", "invalid character 'u' looking for beginning of value"));
  }

  @ParameterizedTest
  @MethodSource("syntaxErrors")
  void namesTheCharacterAndThePlace(String text, String message) {
    assertRefused(text, message);
  }

  static Stream<Arguments> trailing() {
    return Stream.of(
        arguments("1 x", "x"),
        arguments("{} {}", "{"),
        arguments("[]]", "]"),
        arguments("1,2", ","),
        arguments("\"a\"\"b\"", "\""),
        arguments("truex", "x"),
        arguments("01", "1"),
        arguments("-01", "1"),
        arguments("0x10", "x"),
        arguments("[{\"HTTP\":80}]x", "x"));
  }

  @ParameterizedTest
  @MethodSource("trailing")
  void refusesAnythingAfterTheValue(String text, String character) {
    assertRefused(text, "invalid character '" + character + "' after top-level value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "\"",
        "\"abc"
      })
  void tellsWhenTheTextEndsTooSoon(String text) {
    assertRefused(text, "unexpected end of JSON input");
  }

  static Stream<Arguments> literals() {
    return Stream.of(
        arguments("trux", "'x' in literal true (expecting 'e')"),
        arguments("[tabc]", "'a' in literal true (expecting 'r')"),
        arguments("falsy", "'y' in literal false (expecting 'e')"),
        arguments("nulL", "'L' in literal null (expecting 'l')"),
        arguments("nil", "'i' in literal null (expecting 'u')"),
        arguments("True", "'T' looking for beginning of value"),
        arguments("NaN", "'N' looking for beginning of value"),
        arguments("Infinity", "'I' looking for beginning of value"));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void knowsThreeLiteralsInLowerCase(String text, String complaint) {
    assertRefused(text, "invalid character " + complaint);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        arguments("-x", "'x' in numeric literal"),
        arguments("--1", "'-' in numeric literal"),
        arguments("+1", "'+' looking for beginning of value"),
        arguments(".5", "'.' looking for beginning of value"),
        arguments("1.x", "'x' after decimal point in numeric literal"),
        arguments("1.e1", "'e' after decimal point in numeric literal"),
        arguments("1ex", "'x' in exponent of numeric literal"),
        arguments("1e+-1", "'-' in exponent of numeric literal"));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void wantsDigitsInNumbers(String text, String complaint) {
    assertRefused(text, "invalid character " + complaint);
  }

  static Stream<Arguments> tokensCutShort() {
    return Stream.of(
        arguments("t", "in literal true (expecting 'r')"),
        arguments("tru", "in literal true (expecting 'e')"),
        arguments("fals", "in literal false (expecting 'e')"),
        arguments("nul", "in literal null (expecting 'l')"),
        arguments("-", "in numeric literal"),
        arguments("1.", "after decimal point in numeric literal"),
        arguments("1e", "in exponent of numeric literal"),
        arguments("1e+", "in exponent of numeric literal"),
        arguments("\"\\", "in string escape code"),
        arguments("\"\\u", "in \\u hexadecimal character escape"),
        arguments("\"\\u12", "in \\u hexadecimal character escape"));
  }

  @ParameterizedTest
  @MethodSource("tokensCutShort")
  void blamesASpaceWhereTheTextEndsInAToken(String text, String context) {
    assertRefused(text, "invalid character ' ' " + context);
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        arguments("\"\n\"", "'\\n' in string literal"),
        arguments("\"\t\"", "'\\t' in string literal"),
        arguments("\"\0\"", "'\\x00' in string literal"),
        arguments("\"\u001f\"", "'\\x1f' in string literal"),
        arguments("\"\\x\"", "'x' in string escape code"),
        arguments("\"\\'\"", "'\\'' in string escape code"),
        arguments("\"\\u12\"", "'\"' in \\u hexadecimal character escape"),
        arguments("\"\\u12G4\"", "'G' in \\u hexadecimal character escape"),
        arguments("\"\\u\u0661234\"", "'Ù' in \\u hexadecimal character escape"));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void refusesControlCharactersAndUnknownEscapes(String text, String complaint) {
    assertRefused(text, "invalid character " + complaint);
  }

  static Stream<Arguments> firstBytes() {
    return Stream.of(
        arguments("é", "Ã"),
        arguments("\u00a0", "Â"),
        arguments("\u0085", "Â"),
        arguments("\ufeff{}", "ï"),
        arguments("😀", "ð"),
        arguments("\ud83d", "ï"),
        arguments("\u0001", "\\x01"),
        arguments("\u007f", "\\x7f"),
        arguments("\u000b", "\\v"),
        arguments("\f", "\\f"));
  }

  @ParameterizedTest
  @MethodSource("firstBytes")
  void showsTheFirstByteOfACharacter(String text, String shown) {
    assertRefused(text, "invalid character '" + shown + "' looking for beginning of value");
  }

  @Test
  void reads10000Levels() throws JsonSyntaxException {
    String text = "[".repeat(10_000) + "]".repeat(10_000);
    assertThat(JsonWriter.compact(JsonReader.read(text))).isEqualTo(text);
  }

  @Test
  void refusesAnotherArray() {
    assertRefused("[".repeat(10_001), "invalid character '[' exceeded max depth");
  }

  @Test
  void refusesAnotherObject() {
    assertRefused("{\"a\":".repeat(10_001), "invalid character '{' exceeded max depth");
  }

  @Test
  void countsOnlyOpenContainers() throws JsonSyntaxException {
    String text = "[" + "[],".repeat(20_000) + "{}]";
    assertThat(JsonReader.read(text)).isInstanceOf(Json.Arr.class);
  }

  private static Json array(Json... items) {
    return new Json.Arr(List.of(items));
  }

  private static void assertRefused(String text, String message) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> JsonReader.read(text))
        .withMessage(message);
  }
}
