package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static io.albedo.planner.testing.IngressFixture.port80;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.IngressPath;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.Translated;
import org.junit.jupiter.api.Test;

/** Findings about paths that lose requests to others. */
class OverlapsTest {

  private static final String TO_HTTPS =
      "{\"type\":\"redirect\",\"redirectConfig\":"
          + "{\"protocol\":\"HTTPS\",\"port\":\"443\",\"statusCode\":\"HTTP_301\"}}";
  private static final String TO_NEW_HOST =
      "{\"type\":\"redirect\",\"redirectConfig\":"
          + "{\"host\":\"new.example.com\",\"statusCode\":\"HTTP_301\"}}";
  private static final String BOTH_PORTS = "[{\"HTTP\":80},{\"HTTPS\":443}]";

  @Test
  void anIngressThatAnswersEverythingHidesThoseBehindIt() {
    Translated translated =
        translated(
            ingress("shop/all").inGroup("g").prefix("", "/", "web"),
            ingress("team/api").inGroup("g").prefix("api.example.com", "/v1", "web"));
    Diagnostic found = translated.only(Code.SHADOWED_RULE);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.subject().text()).isEqualTo("Ingress team/api");
    assertThat(found.field()).isEqualTo("spec.rules[0].http.paths[0]");
    assertThat(found.message())
        .isEqualTo(
            "on listener 80, Ingress shop/all answers all requests at spec.rules[0].http.paths[0]"
                + " before; this path never matches");
    assertThat(found.help())
        .isEqualTo(
            "Give Ingress team/api a lower alb.ingress.kubernetes.io/group.order than Ingress"
                + " shop/all, or remove one of the paths.");
    assertThat(translated.rules(80)).hasSize(2);
  }

  @Test
  void theSameHostAndPathInTwoNamespaces() {
    Diagnostic found =
        translated(
                ingress("red/web").inGroup("g").prefix("a.example.com", "/", "web"),
                ingress("blue/web")
                    .inGroup("g")
                    .with("group.order", "1")
                    .prefix("A.example.com", "/", "web"))
            .only(Code.SHADOWED_RULE);
    assertThat(found.subject().text()).isEqualTo("Ingress blue/web");
    assertThat(found.message())
        .isEqualTo(
            "on listener 80, Ingress red/web matches the same at spec.rules[0].http.paths[0]"
                + " before; this path never matches");
    assertThat(found.help()).isEqualTo("Remove one of the two paths.");
  }

  @Test
  void aPathWithinAWiderOneOfTheSameIngress() {
    Diagnostic found =
        translated(
                ingress("shop/a")
                    .rule("h.example.com", any("/img/*"), any("/api/*"))
                    .rule("h.example.com", any("/img/logo.png")))
            .only(Code.SHADOWED_RULE);
    assertThat(found.field()).isEqualTo("spec.rules[1].http.paths[0]");
    assertThat(found.message())
        .contains("matches all of this and more", "(h.example.com /img/*)", "Ingress shop/a");
    assertThat(found.help()).isEqualTo(Code.SHADOWED_RULE.help());
  }

  @Test
  void aWildcardHostThatTakesAnExactOneWhole() {
    Diagnostic found =
        translated(
                ingress("shop/a").inGroup("g").prefix("*.example.com", "/", "web"),
                ingress("shop/b").inGroup("g").prefix("api.example.com", "/v1", "web"))
            .only(Code.SHADOWED_RULE);
    assertThat(found.message()).contains("Ingress shop/a", "(*.example.com /*)");
  }

  @Test
  void aWildcardHostThatTakesAnExactOneInPart() {
    Translated translated =
        translated(
            ingress("shop/a").inGroup("g").prefix("*.example.com", "/v1", "web"),
            ingress("shop/b").inGroup("g").prefix("api.example.com", "/", "web"));
    Diagnostic found = translated.only(Code.WILDCARD_HOST_FIRST);
    assertThat(found.severity()).isEqualTo(Severity.WARNING);
    assertThat(found.subject().text()).isEqualTo("Ingress shop/b");
    assertThat(found.message())
        .isEqualTo(
            "on listener 80, Ingress shop/a takes requests for this host at"
                + " spec.rules[0].http.paths[0] before (*.example.com /v1, /v1/*); this path only"
                + " gets what is left");
    assertThat(translated.codes()).containsExactly(Code.WILDCARD_HOST_FIRST);
  }

  @Test
  void whoWritesAWildcardFirstInOneIngressKnowsIt() {
    assertThat(
            translated(
                    ingress("shop/a")
                        .prefix("*.example.com", "/v1", "web")
                        .prefix("api.example.com", "/", "web"))
                .codes())
        .isEmpty();
  }

  @Test
  void anExactHostBeforeAWildcardIsFine() {
    assertThat(
            translated(
                    ingress("shop/a").inGroup("g").prefix("api.example.com", "/", "web"),
                    ingress("shop/b").inGroup("g").prefix("*.example.com", "/", "web"))
                .codes())
        .isEmpty();
  }

  @Test
  void oneFindingForAllListeners() {
    Diagnostic found =
        translated(
                secure("shop/a").prefix("", "/", "web"),
                secure("shop/b").prefix("b.example.com", "/", "web"))
            .only(Code.SHADOWED_RULE);
    assertThat(found.message()).startsWith("on listeners 80, 443, Ingress shop/a answers");
  }

  @Test
  void theSameTwiceOnTwoListenersIsOneFinding() {
    Diagnostic found =
        translated(secure("shop/a").prefix("h", "/a", "web").prefix("h", "/a/", "web"))
            .only(Code.DUPLICATE_RULE);
    assertThat(found.message())
        .isEqualTo(
            "on listeners 80, 443, Ingress shop/a matches the same at spec.rules[0].http.paths[0]"
                + " before and does the same; this path is left out");
  }

  @Test
  void aRedirectToHttpsHidesNothing() {
    assertThat(
            translated(
                    secure("shop/a")
                        .with("actions.tls", TO_HTTPS)
                        .action("", "/", "tls")
                        .prefix("h", "/", "web"),
                    secure("shop/b")
                        .with("actions.tls", TO_HTTPS)
                        .action("", "/", "tls")
                        .prefix("b", "/", "web"))
                .codes())
        .isEmpty();
  }

  @Test
  void aRedirectToHttpsOfAWildcardHostHidesNothingEither() {
    assertThat(
            translated(
                    secure("shop/a").with("actions.tls", TO_HTTPS).action("*.a.com", "/", "tls"),
                    secure("shop/b").prefix("b.a.com", "/", "web"))
                .codes())
        .isEmpty();
  }

  @Test
  void aRedirectToElsewhereHides() {
    Translated translated =
        translated(
            ingress("shop/a")
                .inGroup("g")
                .with("actions.new", TO_NEW_HOST)
                .action("old.example.com", "/", "new"),
            ingress("shop/b").inGroup("g").prefix("old.example.com", "/", "web"));
    assertThat(translated.rules(80)).hasSize(1);
    assertThat(translated.only(Code.SHADOWED_RULE).message())
        .isEqualTo(
            "on listener 80, Ingress shop/a redirects all requests of this path at"
                + " spec.rules[0].http.paths[0] before (old.example.com /*); this path is left"
                + " out");
  }

  @Test
  void theSameRedirectTwice() {
    Translated translated =
        translated(
            ingress("shop/a")
                .with("actions.new", TO_NEW_HOST)
                .action("old.example.com", "/", "new")
                .action("old.example.com", "/", "new"));
    assertThat(translated.only(Code.DUPLICATE_RULE).field())
        .isEqualTo("spec.rules[1].http.paths[0]");
  }

  @Test
  void aRedirectByHostExpressionLeavesOutMoreThanItTakes() {
    Translated translated =
        translated(
            secure("shop/a")
                .with("actions.tls", TO_HTTPS)
                .with(
                    "conditions.tls",
                    "[{\"field\":\"host-header\",\"hostHeaderConfig\":{\"regexValues\":[\"^a\"]}}]")
                .action("", "/", "tls")
                .prefix("b.example.com", "/", "web"));
    assertThat(translated.rules(80)).hasSize(1);
    assertThat(translated.only(Code.SHADOWED_RULE).message())
        .isEqualTo(
            "on listener 80, Ingress shop/a redirects at spec.rules[0].http.paths[0] before, by an"
                + " expression on the host that counts as every host; this path is left out");
  }

  @Test
  void aMemberAtFaultHidesNothing() {
    assertThat(
            translated(
                    ingress("shop/a")
                        .inGroup("g")
                        .prefix("", "/", "web")
                        .rule("", new IngressPath("/x", "Regex", port80("web"))),
                    ingress("shop/b").inGroup("g").prefix("h", "/", "web"))
                .codes())
        .containsExactly(Code.INVALID_PATH);
  }

  private static IngressFixture secure(String name) {
    return ingress(name)
        .inGroup("g")
        .with("listen-ports", BOTH_PORTS)
        .with("certificate-arn", "arn:c");
  }

  private static IngressPath any(String path) {
    return new IngressPath(path, "ImplementationSpecific", port80("web"));
  }

  private static Translated translated(IngressFixture... ingresses) {
    return Translated.of(
        ClusterFixture.cluster()
            .services("shop/web", "team/web", "red/web", "blue/web")
            .with(ingresses)
            .build());
  }
}
