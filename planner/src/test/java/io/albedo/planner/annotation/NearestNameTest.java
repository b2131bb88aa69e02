package io.albedo.planner.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

  private static final List<String> KNOWN =
      List.of(
          "scheme",
          "certificate-arn",
          "listen-ports",
          "ssl-policy",
          "ssl-redirect",
          "success-codes",
          "target-type",
          "tags",
          "healthcheck-path",
          "healthcheck-port");

  @ParameterizedTest
  @CsvSource({
    "shceme,scheme",
    "schema,scheme",
    "Scheme,scheme",
    "certificate-arns,certificate-arn",
    "certificates-arn,certificate-arn",
    "certificateARN,certificate-arn",
    "listen-port,listen-ports",
    "listenports,listen-ports",
    "ssl_redirect,ssl-redirect",
    "targettype,target-type",
    "tag,tags",
    "healthcheck-pat,healthcheck-path",
    "scheme,scheme"
  })
  void findsTheNameThatWasMeant(String candidate, String name) {
    assertThat(NearestName.of(candidate, KNOWN)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "foo", "rewrite-target", "proxy-body-size", "backend-protocol", "tgsa-x"})
  void doesNotGuessWildly(String candidate) {
    assertThat(NearestName.of(candidate, KNOWN)).isEmpty();
  }

  @Test
  void equallyCloseNamesAreTakenByTheAlphabet() {
    assertThat(NearestName.of("ba", List.of("bc", "bb", "bd"))).contains("bb");
  }

  @Test
  void sameCaseIsCloser() {
    assertThat(NearestName.of("Tags", List.of("TAGS", "tags", "Tag"))).contains("tags");
  }

  @Test
  void findsNothingAmongNothing() {
    assertThat(NearestName.of("scheme", List.of())).isEmpty();
  }
}
