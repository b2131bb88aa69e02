package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenPortsTest {

  static Stream<Arguments> ports() {
    return Stream.of(
        arguments("[{\"HTTP\":80}]", Map.of(80, "HTTP")),
        arguments("[{\"HTTP\":80},{\"HTTPS\":443}]", Map.of(80, "HTTP", 443, "HTTPS")),
        arguments("[{\"HTTP\":80,\"HTTPS\":443}]", Map.of(80, "HTTP", 443, "HTTPS")),
        arguments(" [ {\n\"HTTP\" : 8080 } ] ", Map.of(8080, "HTTP")),
        arguments("[{\"HTTP\":1},{\"HTTP\":65535}]", Map.of(1, "HTTP", 65535, "HTTP")),
        arguments("[{\"\\u0048TTP\":80}]", Map.of(80, "HTTP")));
  }

  @ParameterizedTest
  @MethodSource("ports")
  void isAnArrayOfProtocolsAndPorts(String raw, Map<Integer, String> ports) {
    assertPorts(raw, ports);
  }

  @Test
  void theLastEntryOfAPortWins() {
    assertPorts("[{\"HTTP\":80},{\"HTTPS\":80}]", Map.of(80, "HTTPS"));
  }

  @Test
  void inOneObjectTheLastProtocolOfAPortWins() {
    assertPorts("[{\"HTTPS\":80,\"HTTP\":80}]", Map.of(80, "HTTP"));
  }

  @Test
  void inOneObjectTheLastPortOfAProtocolIsTheOnlyOne() {
    assertPorts("[{\"HTTP\":80,\"HTTP\":81}]", Map.of(81, "HTTP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}]", "[{},{}]", "[null]", "[null,{}]"})
  void emptyEntriesMeanNoPortsAtAll(String raw) {
    assertPorts(raw, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", " [ ] "})
  void noEntriesAreAnError(String raw) {
    assertRefused(raw, "empty listen-ports configuration: `" + raw + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "65536", "2147483647"})
  void aPortHasItsRange(String port) {
    assertRefused("[{\"HTTP\":" + port + "}]", "listen port must be within [1, 65535]: " + port);
  }

  @Test
  void nullIsPortZero() {
    assertRefused("[{\"HTTP\":null}]", "listen port must be within [1, 65535]: 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "Https", "TCP", "TLS", "", "HTTP "})
  void protocolsAreHttpAndHttpsInCapitals(String protocol) {
    assertRefused(
        "[{\"" + protocol + "\":80}]", "listen protocol must be within [HTTP, HTTPS]: " + protocol);
  }

  @Test
  void thePortIsCheckedBeforeTheProtocol() {
    assertRefused("[{\"TCP\":0}]", "listen port must be within [1, 65535]: 0");
  }

  @Test
  void theFirstWrongEntryIsReported() {
    assertRefused(
        "[{\"HTTP\":80},{\"TCP\":80},{\"HTTP\":0}]",
        "listen protocol must be within [HTTP, HTTPS]: TCP");
  }

  /** What Go 1.26 says. */
  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        arguments("{}", "object into Go value of type []map[string]int32"),
        arguments("5", "number into Go value of type []map[string]int32"),
        arguments("\"80\"", "string into Go value of type []map[string]int32"),
        arguments("true", "bool into Go value of type []map[string]int32"),
        arguments("[1]", "number into Go value of type map[string]int32"),
        arguments("[\"x\"]", "string into Go value of type map[string]int32"),
        arguments("[[]]", "array into Go value of type map[string]int32"),
        arguments("[{\"HTTP\":\"80\"}]", "string into Go value of type int32"),
        arguments("[{\"HTTP\":true}]", "bool into Go value of type int32"),
        arguments("[{\"HTTP\":{}}]", "object into Go value of type int32"),
        arguments("[{\"HTTP\":[80]}]", "array into Go value of type int32"),
        arguments("[{\"HTTP\":80.0}]", "number 80.0 into Go value of type int32"),
        arguments("[{\"HTTP\":8e1}]", "number 8e1 into Go value of type int32"),
        arguments("[{\"HTTP\":2147483648}]", "number 2147483648 into Go value of type int32"),
        arguments("[{\"HTTP\":\"80\"},1]", "string into Go value of type int32"));
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void nothingIsCoerced(String raw, String mismatch) {
    assertRefused(
        raw,
        "failed to parse listen-ports configuration: `"
            + raw
            + "`: json: cannot unmarshal "
            + mismatch);
  }

  static Stream<Arguments> syntaxErrors() {
    return Stream.of(
        arguments("", "unexpected end of JSON input"),
        arguments("80", "json: cannot unmarshal number into Go value of type []map[string]int32"),
        arguments("[{\"HTTP\":80}]x", "invalid character 'x' after top-level value"),
        arguments("[{\"HTTP\":80},]", "invalid character ']' looking for beginning of value"),
        arguments(
            "[{HTTP:80}]", "invalid character 'H' looking for beginning of object key string"),
        arguments(
            "[{'HTTP':80}]", "invalid character '\\'' looking for beginning of object key string"),
        arguments(
            "[{\"HTTP\":80,}]", "invalid character '}' looking for beginning of object key string"),
        arguments("HTTP:80", "invalid character 'H' looking for beginning of value"));
  }

  @ParameterizedTest
  @MethodSource("syntaxErrors")
  void hasToBeJson(String raw, String cause) {
    assertRefused(raw, "failed to parse listen-ports configuration: `" + raw + "`: " + cause);
  }

  private static void assertPorts(String raw, Map<Integer, String> ports) {
    assertThat(ListenPorts.parse(raw).toOptional())
        .hasValueSatisfying(parsed -> assertThat(parsed).isEqualTo(ports));
  }

  private static void assertRefused(String raw, String message) {
    assertThat(ListenPorts.parse(raw)).isEqualTo(Parsed.bad(message));
  }
}
