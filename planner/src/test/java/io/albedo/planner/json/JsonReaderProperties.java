package io.albedo.planner.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.json.testing.JacksonOracle;
import io.albedo.planner.json.testing.JsonTexts;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Held against Jackson: same texts accepted, same trees read.
 *
 * <p>Where Go and Jackson differ on purpose:
 *
 * <ul>
 *   <li>lone surrogates, escaped or not, are U+FFFD to Go (the oracle sees to it);
 *   <li>a byte order mark in front is an error to Go, and Jackson skips it only in bytes (example
 *       test);
 *   <li>how deep, how long a name, a string or a number may be: Go knows only a depth of 10,000,
 *       the generated texts stay below Jackson's limits.
 * </ul>
 *
 * Repeated names and the spelling of numbers are visible in Jackson's token stream, and compared.
 */
class JsonReaderProperties {

  @Property
  void acceptsAllValidTexts(@ForAll("valid") String text) {
    assertThat(read(text)).isPresent();
  }

  @Property
  void readsTheSameTreeAsJackson(@ForAll("valid") String text) {
    assertThat(read(text)).isEqualTo(JacksonOracle.read(text));
  }

  @Property
  void acceptsAndRefusesWhatJacksonDoes(@ForAll("mutated") String text) {
    assertThat(read(text)).isEqualTo(JacksonOracle.read(text));
  }

  @Property
  void agreesWithJacksonOnSoupOfTokens(@ForAll("soup") String text) {
    assertThat(read(text)).isEqualTo(JacksonOracle.read(text));
  }

  @Property
  void agreesWithJacksonOnAnyText(@ForAll String text) {
    assertThat(read(text)).isEqualTo(JacksonOracle.read(text));
  }

  @Property
  void saysOneOfGoSentences(@ForAll("mutated") String text) {
    assertThat(problem(text).orElse("unexpected end of JSON input"))
        .matches("(?s)unexpected end of JSON input|invalid character '.{1,6}' .+");
  }

  @Property
  void whiteSpaceAroundTheValueChangesNothing(@ForAll("valid") String text) {
    assertThat(read(" \t\r\n" + text + "\n ")).isEqualTo(read(text));
  }

  @Property
  void aPrefixOfAContainerIsNeverAValue(@ForAll("valid") String text, @ForAll int cut) {
    String array = "[" + text + "]";
    assertThat(read(array.substring(0, Math.floorMod(cut, array.length())))).isEmpty();
  }

  private static Optional<Json> read(String text) {
    try {
      return Optional.of(JsonReader.read(text));
    } catch (JsonSyntaxException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<String> problem(String text) {
    try {
      JsonReader.read(text);
      return Optional.empty();
    } catch (JsonSyntaxException wrong) {
      return Optional.of(wrong.message());
    }
  }

  @Provide
  Arbitrary<String> valid() {
    return JsonTexts.valid();
  }

  @Provide
  Arbitrary<String> mutated() {
    return JsonTexts.mutated();
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "1", "-", "0", ".5", "e3", "true", "null",
            " ", "\n", "\\u0041")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }
}
