package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.annotation.testing.AnyText;
import io.albedo.planner.annotation.testing.NaiveStringMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StringMapProperties {

  @Property
  void agreesWithTheNaiveParser(@ForAll("nearly") String raw) {
    assertThat(StringMap.parse(raw)).isEqualTo(NaiveStringMap.parse(raw));
  }

  @Property
  void agreesWithTheNaiveParserOnAnyText(@ForAll("wellFormed") String raw) {
    assertThat(StringMap.parse(raw)).isEqualTo(NaiveStringMap.parse(raw));
  }

  @Property
  void readsBackWhatIsEscaped(@ForAll("maps") Map<String, String> map) {
    String raw =
        map.entrySet().stream()
            .map(pair -> pair.getKey() + "=" + escaped(pair.getValue()))
            .collect(Collectors.joining(", "));
    assertThat(StringMap.parse(raw))
        .hasValueSatisfying(parsed -> assertThat(parsed).isEqualTo(map));
  }

  @Property
  void noKeyIsEmptyOrHasAMargin(@ForAll("nearly") String raw) {
    StringMap.parse(raw)
        .ifPresent(
            map ->
                assertThat(map.keySet())
                    .allSatisfy(
                        key -> assertThat(WhiteSpace.trim(key)).isEqualTo(key).isNotEmpty()));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace(",", "\\,");
  }

  @Provide
  Arbitrary<String> nearly() {
    return AnyText.of(
        List.of(
            "a", "b", "k=", "=", "=v", ",", ",", ", ", "\\", " ", "\t", "\u00a0", "\u2003", "é",
            "😀"));
  }

  @Provide
  Arbitrary<String> wellFormed() {
    return AnyText.wellFormed();
  }

  @Provide
  Arbitrary<Map<String, String>> maps() {
    Arbitrary<String> key = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3);
    Arbitrary<String> value =
        AnyText.of(List.of("x", ",", "\\", "=", "é", "y z")).map(WhiteSpace::trim);
    return Arbitraries.maps(key, value).ofMaxSize(4);
  }
}
