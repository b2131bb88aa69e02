package io.albedo.k8s.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.testing.Eventually;
import io.albedo.k8s.testing.HeardChanges;
import io.albedo.k8s.testing.TestCluster;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an API server may refuse, and answers that are none. */
class InformedClusterTroubleTest {

  private static final String INGRESS =
      """
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: NS}
      spec:
        ingressClassName: alb
        defaultBackend: {service: {name: api, port: {number: 80}}}
      """;

  private final TestCluster cluster = TestCluster.mock();
  private final HeardChanges heard = new HeardChanges();

  @AfterEach
  void close() {
    cluster.close();
  }

  private ObjectName named(String name) {
    return new ObjectName(cluster.namespace(), name);
  }

  private InformedClusterObserver start() {
    return InformedClusterObserver.start(
        cluster.connection(),
        WatchOptions.everything(),
        new Pace(Duration.ofMillis(50), Duration.ofMillis(200)),
        heard);
  }

  private static void awaitSync(InformedClusterObserver observer) throws InterruptedException {
    assertThat(observer.awaitSync(Duration.ofSeconds(20))).isTrue();
  }

  @Test
  void ingressesThatMayNotBeListedCountAsNotKnown() throws Exception {
    cluster.forbid("ingresses", "networking.k8s.io");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      Reported<ClusterState> state = observer.observe();
      assertThat(state.value().unread().nameless()).isTrue();
      Diagnostic finding = state.diagnostics().getFirst();
      assertThat(state.diagnostics()).hasSize(1);
      assertThat(finding.code()).isEqualTo(Code.API_FORBIDDEN);
      assertThat(finding.subject().text()).isEqualTo("Kind Ingress");
      assertThat(finding.message())
          .startsWith("may not list ingresses.networking.k8s.io: HTTP 403");
      assertThat(finding.help())
          .contains("apiGroups [\"networking.k8s.io\"], resources [\"ingresses\"]");
    }
  }

  @Test
  void whatIsRefusedIsTriedAgainUntilItWorks() throws Exception {
    cluster.apply(INGRESS);
    cluster.forbid("ingresses", "networking.k8s.io");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      observer.observe();
      cluster.mend("ingresses");
      Eventually.holds(() -> assertThat(observer.observe().value().unread().isNothing()).isTrue());
      assertThat(observer.observe().diagnostics()).isEmpty();
      assertThat(observer.observe().value().ingresses()).containsOnlyKeys(named("web"));
      assertThat(heard.texts()).contains("Ingress " + named("web"), "Ingress /");
    }
  }

  @Test
  void withoutTheDefinitionOfParametersThereAreNone() throws Exception {
    cluster.apply(INGRESS);
    cluster.fault("ingressclassparams", 404, "404 page not found");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      Reported<ClusterState> state = observer.observe();
      assertThat(state.value().unread().isNothing()).isTrue();
      assertThat(state.value().ingresses()).containsOnlyKeys(named("web"));
      assertThat(state.diagnostics())
          .singleElement()
          .satisfies(d -> assertThat(d.code()).isEqualTo(Code.MISSING_DEFINITION))
          .satisfies(d -> assertThat(d.subject().text()).isEqualTo("Kind IngressClassParams"))
          .satisfies(d -> assertThat(d.help()).contains("ingressclassparams.yaml"));
    }
  }

  @Test
  void aKindWithoutDefinitionHasNoObjectsWhileTheServerIsAwayEither() throws Exception {
    cluster.fault("ingressclassparams", 404, "404 page not found");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      cluster.fault("ingressclassparams", 503, "");
      Eventually.holds(
          () ->
              assertThat(observer.observe().diagnostics())
                  .extracting(Diagnostic::code)
                  .containsExactly(Code.API_SERVER_AWAY));
      assertThat(observer.observe().value().unread().isNothing()).isTrue();
      assertThat(heard.texts()).isEmpty();
    }
  }

  @Test
  void withoutServicesAllIngressesAreAsGoodAsUnread() throws Exception {
    cluster.apply(INGRESS);
    cluster.forbid("services", "");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      ClusterState state = observer.observe().value();
      assertThat(state.ingresses()).isEmpty();
      assertThat(state.unread().ingresses())
          .hasEntrySatisfying(
              named("web"), web -> assertThat(web.ingressClassName()).contains("alb"))
          .allSatisfy((name, web) -> assertThat(web.defaultBackend()).isEmpty());
    }
  }

  @Test
  void theClassesNamedAreUnreadIfNoneMayBeListed() throws Exception {
    cluster.apply(INGRESS);
    cluster.forbid("ingressclasses", "networking.k8s.io");
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      assertThat(observer.observe().value().unread().ingressClasses()).containsExactly("alb");
    }
  }

  @Test
  void aSecretThatMayNotBeReadIsUnread() throws Exception {
    cluster.forbid("secrets", "");
    try (InformedClusterObserver observer = start()) {
      observer.watchSecrets(Set.of(named("oidc")));
      awaitSync(observer);
      Reported<ClusterState> state = observer.observe();
      assertThat(state.value().unread().secrets()).containsExactly(named("oidc"));
      assertThat(state.diagnostics())
          .singleElement()
          .satisfies(d -> assertThat(d.code()).isEqualTo(Code.API_FORBIDDEN))
          .satisfies(d -> assertThat(d.subject().text()).isEqualTo("Secret " + named("oidc")));
    }
  }

  @Test
  void anAnswerThatIsNoJsonIsAFindingThatDoesNotQuoteIt() throws Exception {
    cluster.fault("services", 200, "{\"kind\": \"ServiceList\", \"items\": [secret");
    assertUnreadable();
  }

  @Test
  void bytesThatAreNotUtf8AreAFinding() throws Exception {
    byte[] answer =
        "{\"kind\": \"ServiceList\", \"metadata\": {\"continue\": \"\u00ff\"}}"
            .getBytes(ISO_8859_1);
    cluster.fault("services", 200, answer);
    assertUnreadable();
  }

  @Test
  void jsonOfAnotherShapeIsAFinding() throws Exception {
    cluster.fault("services", 200, "{\"kind\": \"ServiceList\", \"items\": {\"a\": 1}}");
    assertUnreadable();
  }

  private void assertUnreadable() throws InterruptedException {
    try (InformedClusterObserver observer = start()) {
      awaitSync(observer);
      Reported<ClusterState> state = observer.observe();
      assertThat(state.value().unread().nameless()).isTrue();
      assertThat(state.diagnostics())
          .singleElement()
          .satisfies(d -> assertThat(d.code()).isEqualTo(Code.UNREADABLE_ANSWER))
          .satisfies(d -> assertThat(d.message()).doesNotContain("secret"));
    }
  }

  @Test
  void aServerThatIsAwayIsWaitedFor() throws Exception {
    cluster.fault("pods", 503, "");
    try (InformedClusterObserver observer = start()) {
      assertThat(observer.awaitSync(Duration.ofMillis(800))).isFalse();
      assertThat(observer.isSynced()).isFalse();
      assertThat(observer.observe().value().unread().nameless()).isTrue();
      assertThat(observer.observe().diagnostics())
          .extracting(Diagnostic::code)
          .containsExactly(Code.API_SERVER_AWAY);
      cluster.mend("pods");
      awaitSync(observer);
      assertThat(observer.observe().diagnostics()).isEmpty();
    }
  }
}
