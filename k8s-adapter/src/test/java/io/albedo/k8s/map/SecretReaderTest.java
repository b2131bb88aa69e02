package io.albedo.k8s.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.Secret;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretReaderTest {

  private static String text(String rest) {
    return "apiVersion: v1\nkind: Secret\nmetadata: {name: s, labels: {a: b}}\n" + rest;
  }

  private static Secret secret(String rest) {
    return OneObject.cluster(text(rest)).secrets().values().iterator().next();
  }

  @Test
  void dataIsDecodedAndPlainDataWins() {
    Secret secret =
        secret(
            """
            type: Opaque
            data:
              a: aGVsbG8=
              b: b2xk
              c: |
                aGVs
                bG8=
              d:
            stringData: {b: new}
            """);
    assertThat(secret.data())
        .isEqualTo(
            Map.of(
                "a", new Sensitive("hello"),
                "b", new Sensitive("new"),
                "c", new Sensitive("hello"),
                "d", new Sensitive("")));
    assertThat(secret.labels()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void whatIsNotBase64IsRefusedWithoutShowingIt() {
    assertThat(OneObject.complaints(text("data: {token: hunter2, key: 'aGVsbG8'}\n")))
        .containsExactly(
            "data[key] is not base64; plain text goes below stringData",
            "data[token] is not base64; plain text goes below stringData");
  }

  @Test
  void aValueOfTheWrongTypeIsNotShownEither() {
    assertThat(OneObject.complaints(text("stringData: {pin: 4711, on: yes}\n")))
        .containsExactly(
            "stringData[pin] must be text in quotes, not a number",
            "stringData[true] must be text in quotes, not a boolean");
  }
}
