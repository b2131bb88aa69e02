package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.IngressFixture.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.Sensitive;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Secret;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may pass to a backend, and which Secret the controller may read for that. */
class AuthReaderTest {

  @Test
  void anySecretIsReadWhereNoLabelIsRequired() {
    assertThat(clientId(withSecret(Map.of(), Translated.OPTIONS))).isEqualTo("shop");
  }

  @Test
  void aSecretWithTheRequiredLabelIsRead() {
    assertThat(clientId(withSecret(Map.of("read", "yes", "team", "a"), labelled())))
        .isEqualTo("shop");
  }

  @Test
  void aSecretWithoutTheRequiredLabelIsNotRead() {
    Translated translated = withSecret(Map.of("team", "a", "zone", "b"), labelled());
    assertThat(translated.only(Code.MISSING_SECRET).message())
        .isEqualTo(
            "secret ns/login is missing required label read=yes; actual labels:"
                + " map[team:a zone:b]");
    assertThat(Translated.names(translated.group().quarantined())).containsExactly("ns/a");
  }

  @Test
  void anotherValueOfTheRequiredLabelIsNotEnough() {
    assertThat(withSecret(Map.of("read", "no"), labelled()).only(Code.MISSING_SECRET).message())
        .endsWith("actual labels: map[read:no]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      textBlock =
          """
          auth-idp-oidc; {; failed to parse json annotation, alb.ingress.kubernetes.io/auth-idp-oidc: {: unexpected end of JSON input
          auth-idp-cognito; {; failed to parse json annotation, alb.ingress.kubernetes.io/auth-idp-cognito: {: unexpected end of JSON input
          jwt-validation; {"issuer":"i"}; jwksEndpoint is a required field for jwt validation
          auth-type; basic; unknown authType: basic
          """)
  void mistakesShowOnAnyListener(String suffix, String value, String message) {
    Translated translated =
        Translated.unseen(
            ClusterFixture.cluster()
                .services("ns/web")
                .with(ingress("ns/a").prefix("", "/", "web").with(suffix, value))
                .build());
    assertThat(translated.only(Code.INVALID_ANNOTATION).message()).isEqualTo(message);
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void tokensAreCheckedOnHttpsOnly() {
    ClusterState cluster =
        ClusterFixture.cluster()
            .services("ns/web")
            .with(
                secure()
                    .with("listen-ports", "[{\"HTTP\":80},{\"HTTPS\":443}]")
                    .with("jwt-validation", "{\"jwksEndpoint\":\"e\",\"issuer\":\"i\"}"))
            .build();
    Translated translated = Translated.unseen(cluster);
    assertThat(first(translated.rules(443)))
        .isEqualTo(new Action.JwtValidation("e", "i", List.of()));
    assertThat(first(translated.rules(80))).isInstanceOf(Action.Forward.class);
  }

  private static Options labelled() {
    return Options.builder().clusterName("demo").requiredSecretsLabel("read=yes").build();
  }

  private static Translated withSecret(Map<String, String> labels, Options options) {
    TreeMap<String, Sensitive> data = new TreeMap<>();
    data.put("clientID", new Sensitive("shop"));
    data.put("clientSecret", new Sensitive("hush"));
    IngressFixture ingress =
        secure().with("auth-type", "oidc").with("auth-idp-oidc", "{\"secretName\":\"login\"}");
    ClusterState cluster =
        ClusterFixture.cluster()
            .services("ns/web")
            .with(ingress)
            .with(new Secret(name("ns/login"), new TreeMap<>(labels), data))
            .build();
    return Translated.of(cluster, options, CloudState.unseen());
  }

  private static IngressFixture secure() {
    return ingress("ns/a").prefix("", "/", "web").with("certificate-arn", "arn:c");
  }

  private static String clientId(Translated translated) {
    assertThat(translated.codes()).isEmpty();
    return ((Action.AuthenticateOidc) first(translated.rules(443))).clientId().reveal();
  }

  private static Action first(List<ListenerRule> rules) {
    return rules.getFirst().actions().getFirst();
  }
}
