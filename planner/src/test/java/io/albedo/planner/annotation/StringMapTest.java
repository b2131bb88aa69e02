package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringMapTest {

  static Stream<Arguments> maps() {
    return Stream.of(
        arguments("", Map.of()),
        arguments("k=v", Map.of("k", "v")),
        arguments("k=", Map.of("k", "")),
        arguments("a=1,b=2", Map.of("a", "1", "b", "2")),
        arguments(" a = 1 , b = 2 ", Map.of("a", "1", "b", "2")),
        arguments("a=x y", Map.of("a", "x y")),
        arguments("a b=1", Map.of("a b", "1")),
        arguments("a=1,a=2", Map.of("a", "2")),
        arguments("a=1,A=2", Map.of("a", "1", "A", "2")));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void pairsAreSeparatedByCommas(String raw, Map<String, String> map) {
    assertParsed(raw, map);
  }

  static Stream<Arguments> equalsSigns() {
    return Stream.of(
        arguments("k=a=b", Map.of("k", "a=b")),
        arguments("k==", Map.of("k", "=")),
        arguments("k=Mjk5Cg==, f=ZGF=0=", Map.of("k", "Mjk5Cg==", "f", "ZGF=0=")));
  }

  @ParameterizedTest
  @MethodSource("equalsSigns")
  void valuesMayHoldEqualsSigns(String raw, Map<String, String> map) {
    assertParsed(raw, map);
  }

  static Stream<Arguments> trailingComma() {
    return Stream.of(
        arguments("k=v,", Map.of("k", "v,")),
        arguments("k=v, ", Map.of("k", "v,")),
        arguments("k=v ,\u00a0", Map.of("k", "v ,")),
        arguments("k=,", Map.of("k", ",")),
        arguments("a=1,b=2,", Map.of("a", "1", "b", "2,")));
  }

  @ParameterizedTest
  @MethodSource("trailingComma")
  void aTrailingCommaBelongsToTheValue(String raw, Map<String, String> map) {
    assertParsed(raw, map);
  }

  static Stream<Arguments> escapes() {
    return Stream.of(
        arguments("k=a\\,b", Map.of("k", "a,b")),
        arguments("k=a\\,b=c", Map.of("k", "a,b=c")),
        arguments("k=a\\\\,b=c", Map.of("k", "a\\", "b", "c")),
        arguments("k=\\x", Map.of("k", "x")),
        arguments("k=\\é", Map.of("k", "é")),
        arguments("k=\\😀", Map.of("k", "😀")),
        arguments("k=a\\", Map.of("k", "a\\")),
        arguments("k=a\\\\", Map.of("k", "a\\")),
        arguments("k\\=a=b", Map.of("k", "a=b")),
        arguments("\\,=x", Map.of(",", "x")));
  }

  @ParameterizedTest
  @MethodSource("escapes")
  void aBackslashMakesTheNextCharacterLiteral(String raw, Map<String, String> map) {
    assertParsed(raw, map);
  }

  /** The value is trimmed after its escapes are gone. */
  @Test
  void anEscapedSpaceIsTrimmedAllTheSame() {
    assertParsed("k=a\\ ", Map.of("k", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"   ", ",", "k", "=v", " = v", "=", "a=1,b", "b,a=1", "a,b", "a=1,=2"})
  void everyPairNeedsAKeyAndAnEqualsSign(String raw) {
    assertThat(StringMap.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1,,b=2", ",a=1", ", ,a=1"})
  void noPairMayBeEmpty(String raw) {
    assertThat(StringMap.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=x,y", "a=x,y,b=2", "a=x,y,", "a=x, y", "a=x,y\\,z"})
  void aCommaInAValueNeedsABackslash(String raw) {
    assertThat(StringMap.parse(raw)).isEmpty();
  }

  @Test
  void anEqualsSignBehindABackslashCountsAsOne() {
    assertParsed("a=1,b\\=2", Map.of("a", "1", "b", "2"));
  }

  @Test
  void keysAreSorted() {
    assertThat(StringMap.parse("b=1,c=2,a=3").orElseThrow().keySet())
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k=v,,", "k=v, ,", "k=v,,,"})
  void butOnlyOne(String raw) {
    assertThat(StringMap.parse(raw)).isEmpty();
  }

  @Test
  @Timeout(10)
  void commasOverCommasTakeNoLongTime() {
    assertThat(StringMap.parse(",".repeat(200_000) + "k=v")).isEmpty();
  }

  private static void assertParsed(String raw, Map<String, String> map) {
    assertThat(StringMap.parse(raw))
        .hasValueSatisfying(parsed -> assertThat(parsed).isEqualTo(map));
  }
}
