package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.Secret;
import io.albedo.planner.annotation.Parsed;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "\t", "\n", "\u000b", "\f", "\r", " ", "\u0085", "\u00a0", "\u2028", "\u3000", "\r\n \t"
      })
  void whiteSpaceBehindTheIdIsASlipOfTheEditor(String space) {
    assertThat(idOf("shop" + space)).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {" shop", "my shop", "shop\b", "shop\u000e", "shop\u0086", "shop!", "s"})
  void whatElseStandsInTheIdBelongsToIt(String id) {
    assertThat(idOf(id)).isEqualTo(id);
  }

  @Test
  void nothingIsLeftOfAnIdOfWhiteSpace() {
    assertThat(idOf(" \n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\0", "\u001f", "\u007f", "\u0085"})
  void controlCharactersBehindTheSecretAreASlipOfTheEditor(String controls) {
    assertThat(secretOf("hush" + controls)).isEqualTo("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush ", "hush\u00a0", "hush\u3000", "\nhush", "hu\nsh", "h"})
  void whatElseStandsInTheSecretBelongsToIt(String secret) {
    assertThat(secretOf(secret)).isEqualTo(secret);
  }

  @Test
  void nothingIsLeftOfASecretOfControlCharacters() {
    assertThat(secretOf("\n\n")).isEmpty();
  }

  @Test
  void theIdMayBeSpelledInTwoWaysAndTheFirstWins() {
    assertThat(read(Map.of("clientId", "b", "clientSecret", "s")).id().reveal()).isEqualTo("b");
    assertThat(read(Map.of("clientId", "b", "clientID", "a", "clientSecret", "s")).id().reveal())
        .isEqualTo("a");
  }

  @Test
  void bothMustBeThere() {
    assertThat(ClientCredentials.of(secret(Map.of("clientSecret", "s"))))
        .isEqualTo(Parsed.bad("missing clientID, secret: ns/login"));
    assertThat(ClientCredentials.of(secret(Map.of("clientID", "a"))))
        .isEqualTo(Parsed.bad("missing clientSecret, secret: ns/login"));
  }

  private static String idOf(String text) {
    return read(Map.of("clientID", text, "clientSecret", "s")).id().reveal();
  }

  private static String secretOf(String text) {
    return read(Map.of("clientID", "a", "clientSecret", text)).secret().reveal();
  }

  private static ClientCredentials read(Map<String, String> data) {
    return ClientCredentials.of(secret(data)).toOptional().orElseThrow();
  }

  private static Secret secret(Map<String, String> data) {
    return new Secret(
        name("ns/login"),
        new TreeMap<>(),
        data.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> new Sensitive(entry.getValue()),
                    (a, b) -> a,
                    TreeMap::new)));
  }
}
