package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.IngressFixture.port80;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;

/** Findings about rules: object, field, cause. */
class FindingsOfRulesTest {

  @Test
  void aPathOfUnknownType() {
    Diagnostic found =
        only(Code.INVALID_PATH, ingress("ns/a").path("", path("/x", "Regex", port80("web"))));
    assertThat(found.subject().text()).isEqualTo("Ingress ns/a");
    assertThat(found.field()).isEqualTo("spec.rules[0].http.paths[0]");
    assertThat(found.message()).isEqualTo("unknown pathType for path /x");
  }

  @Test
  void aFieldNamesThePathAsWritten() {
    IngressFixture ingress =
        ingress("ns/a")
            .prefix("", "/a", "web")
            .rule("", path("/b", "Prefix", port80("web")), path("/c*", "Exact", port80("web")));
    assertThat(only(Code.INVALID_PATH, ingress).field()).isEqualTo("spec.rules[1].http.paths[1]");
  }

  @Test
  void aBackendThatIsNoService() {
    Backend bucket = new Backend.OfResource("Bucket", "files");
    Diagnostic found =
        only(Code.UNSUPPORTED_BACKEND, ingress("ns/a").path("", path("/", "Prefix", bucket)));
    assertThat(found.message()).isEqualTo("missing required \"service\" field");
    assertThat(found.field()).isEqualTo("spec.rules[0].http.paths[0].backend");
  }

  @Test
  void aServicePortThatDoesNotExist() {
    Backend https = new Backend.OfService("web", PortRef.of("https"));
    Diagnostic found =
        only(Code.MISSING_SERVICE_PORT, ingress("ns/a").path("", path("/", "Prefix", https)));
    assertThat(found.message()).isEqualTo("unable to find port https on service ns/web");
  }

  @Test
  void aMissingServiceIsAWarningAndAnswers503() {
    Translated translated = translated(ingress("ns/a").prefix("", "/", "gone"));
    assertThat(translated.only(Code.MISSING_SERVICE).severity()).isEqualTo(Severity.WARNING);
    assertThat(translated.only(Code.MISSING_SERVICE).help()).endsWith("the rule answers 503.");
    assertThat(translated.rules(80).getFirst().actions().toString())
        .contains("503", "Backend service does not exist");
  }

  @Test
  void aMissingServiceThatIsNotToleratedIsAnError() {
    Options strict =
        Options.builder().clusterName("demo").tolerateNonExistentBackendService(false).build();
    Translated translated =
        Translated.of(ClusterFixture.of(ingress("ns/a").prefix("", "/", "gone")), strict);
    assertThat(translated.only(Code.MISSING_SERVICE).severity()).isEqualTo(Severity.ERROR);
    assertThat(translated.only(Code.MISSING_SERVICE).help()).doesNotContain("503");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void aMissingServiceAmongSeveralIsAlwaysAnError() {
    Diagnostic found =
        only(
            Code.MISSING_SERVICE,
            ingress("ns/a")
                .action("", "/", "split")
                .with(
                    "actions.split",
                    """
                    {"type":"forward","forwardConfig":{"targetGroups":[
                      {"serviceName":"web","servicePort":80,"weight":1},
                      {"serviceName":"gone","servicePort":80,"weight":1}]}}
                    """));
    assertThat(found.severity()).isEqualTo(Severity.ERROR);
    assertThat(found.message()).isEqualTo("services \"gone\" not found");
  }

  @Test
  void aMissingActionIsAWarningAndAnswers503() {
    Translated translated = translated(ingress("ns/a").action("", "/", "promo"));
    assertThat(translated.only(Code.MISSING_ACTION).message())
        .isEqualTo("missing actions.promo configuration");
    assertThat(translated.rules(80).getFirst().actions().toString())
        .contains("503", "Backend action does not exist");
  }

  @Test
  void aForwardToNothing() {
    Diagnostic found =
        only(
            Code.EMPTY_FORWARD,
            ingress("ns/a")
                .action("", "/", "none")
                .with("actions.none", "{\"type\":\"forward\",\"forwardConfig\":{}}"));
    assertThat(found.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void anUnknownConditionFieldIsLeftOutWithAWarning() {
    Translated translated =
        translated(
            ingress("ns/a")
                .prefix("", "/", "web")
                .with("conditions.web", "[{\"field\":\"hostheader\"}]"));
    Diagnostic found = translated.only(Code.INVALID_CONDITION);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.message()).contains("\"hostheader\"");
    assertThat(translated.rules(80)).hasSize(1);
  }

  @Test
  void theSameRuleTwiceIsWrittenOnce() {
    Translated translated =
        translated(ingress("ns/a").prefix("h", "/a", "web").prefix("h", "/a/", "web"));
    assertThat(translated.rules(80)).hasSize(1);
    Diagnostic found = translated.only(Code.DUPLICATE_RULE);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.field()).isEqualTo("spec.rules[1].http.paths[0]");
    assertThat(found.message())
        .isEqualTo(
            "on listener 80, Ingress ns/a matches the same at spec.rules[0].http.paths[0] before"
                + " and does the same; this path is left out");
  }

  @Test
  void theSameMatchWithAnotherActionIsKeptButShadowed() {
    Translated translated =
        Translated.of(
            ClusterFixture.cluster()
                .services("ns/web", "ns/other")
                .with(
                    ingress("ns/a").inGroup("g").prefix("h", "/", "web"),
                    ingress("ns/b").inGroup("g").prefix("h", "/", "other"))
                .build());
    assertThat(translated.rules(80)).hasSize(2);
    Diagnostic found = translated.only(Code.SHADOWED_RULE);
    assertThat(found.subject().text()).isEqualTo("Ingress ns/b");
    assertThat(found.message())
        .isEqualTo(
            "on listener 80, Ingress ns/a matches the same at spec.rules[0].http.paths[0] before;"
                + " this path never matches");
  }

  @Test
  void anIngressWithoutRules() {
    Translated translated = translated(ingress("ns/a"));
    assertThat(translated.only(Code.NO_RULES).severity()).isEqualTo(Severity.WARNING);
    assertThat(translated.graph().listeners()).hasSize(1);
  }

  @Test
  void aSecretThatDoesNotExist() {
    Diagnostic found =
        only(
            Code.MISSING_SECRET,
            ingress("ns/a")
                .prefix("", "/", "web")
                .with("certificate-arn", "arn:c")
                .with("auth-type", "oidc")
                .with("auth-idp-oidc", "{\"secretName\":\"login\"}"));
    assertThat(found.message()).isEqualTo("secrets \"login\" not found");
  }

  @Test
  void aSecretIsNotReadForHttp() {
    assertThat(
            translated(
                    ingress("ns/a")
                        .prefix("", "/", "web")
                        .with("auth-type", "oidc")
                        .with("auth-idp-oidc", "{\"secretName\":\"login\"}"))
                .codes())
        .isEmpty();
  }

  @Test
  void authenticationAndTokensExcludeEachOther() {
    Diagnostic found =
        only(
            Code.INVALID_ANNOTATION,
            ingress("ns/a")
                .prefix("", "/", "web")
                .with("certificate-arn", "arn:c")
                .with("auth-type", "cognito")
                .with("auth-idp-cognito", "{}")
                .with("jwt-validation", "{\"jwksEndpoint\":\"e\",\"issuer\":\"i\"}"));
    assertThat(found.message())
        .isEqualTo("authentication and jwt validation can't both be configured");
  }

  @Test
  void aTargetGroupNameThatDoesNotExist() {
    Diagnostic found =
        only(
            Code.AWS_FACT_MISSING,
            ingress("ns/a")
                .action("", "/", "old")
                .with("actions.old", "{\"type\":\"forward\",\"targetGroupName\":\"gone\"}"));
    assertThat(found.message()).startsWith("searching TargetGroup with name gone: ");
  }

  private static Diagnostic only(Code code, IngressFixture ingress) {
    return translated(ingress).only(code);
  }

  private static Translated translated(IngressFixture ingress) {
    return Translated.of(ClusterFixture.cluster().services("ns/web").with(ingress).build());
  }

  private static IngressPath path(String path, String type, Backend backend) {
    return new IngressPath(path, type, backend);
  }
}
