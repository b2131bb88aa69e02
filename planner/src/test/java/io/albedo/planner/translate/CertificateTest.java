package io.albedo.planner.translate;

import static io.albedo.planner.testing.IngressFixture.ingress;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.ClusterFixture;
import io.albedo.planner.testing.IngressFixture;
import io.albedo.planner.testing.ParityCase;
import io.albedo.planner.testing.Translated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

  private static final String HTTPS = "[{\"HTTPS\":443}]";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a.example.com, a.example.com,   true
          a.example.com, A.example.com,   false
          *.example.com, a.example.com,   true
          *.example.com, *.example.com,   true
          *.example.com, example.com,     false
          *.example.com, a.b.example.com, false
          *.com,         example.com,     true
          *.example.com, .example.com,    true
          example.com,   a.example.com,   false
          """)
  void aDomainCoversHosts(String domain, String host, boolean covered) {
    assertThat(CertificateFinder.covers(domain, host)).isEqualTo(covered);
  }

  @Test
  void theDefaultIsListedAgainIfItIsNamedAgain() {
    assertThat(
            certificates(
                member("ns/a").with("certificate-arn", "c1,c2"),
                member("ns/b").with("certificate-arn", "c2,c1,c3")))
        .containsExactly("c1", "c2", "c1", "c3");
  }

  @Test
  void aMemberWithoutCertificatesDoesNotMakeTheDefault() {
    assertThat(certificates(member("ns/a"), member("ns/b").with("certificate-arn", "b1,b2")))
        .containsExactly("b1", "b2");
  }

  @Test
  void certificatesSwitchToHttps() {
    assertThat(
            Translated.of(ClusterFixture.of(ingress("ns/a").with("certificate-arn", "c")))
                .group()
                .listenerPorts())
        .containsExactly(443);
  }

  @Test
  void tlsHostsAloneDoNot() {
    assertThat(
            Translated.of(ClusterFixture.of(ingress("ns/a").tls("a.example.com")))
                .group()
                .listenerPorts())
        .containsExactly(80);
  }

  @Test
  void aHostWithoutCertificateIsAnError() {
    Translated translated =
        Translated.of(
            ClusterFixture.of(
                ingress("ns/a").with("listen-ports", HTTPS).tls("nowhere.example.org")));
    assertThat(translated.only(Code.CERTIFICATE_NOT_FOUND).message())
        .isEqualTo("no certificate found for host: nowhere.example.org");
    assertThat(translated.group().blocked()).isTrue();
  }

  @Test
  void anHttpsListenerWithoutAnyCertificateIsAWarning() {
    Translated translated =
        Translated.of(ClusterFixture.of(ingress("ns/a").with("listen-ports", HTTPS)));
    assertThat(translated.only(Code.CERTIFICATE_NOT_FOUND).isError()).isFalse();
    assertThat(translated.group().blocked()).isFalse();
  }

  @Test
  void asLongAsNobodyHasLookedOneIsKnownAfterApplyForEachHost() {
    ClusterState cluster =
        ClusterFixture.of(ingress("ns/a").with("listen-ports", HTTPS).tls("b.org", "a.org"));
    assertThat(Translated.unseen(cluster).graph().listeners().getFirst().certificates())
        .containsExactly(
            Token.unknown("issued certificates for a.org"),
            Token.unknown("issued certificates for b.org"));
  }

  @Test
  void certificatesOfOtherAuthoritiesAreNotFoundWhereSomeAreAllowed() {
    Options options =
        Options.builder()
            .clusterName("demo")
            .addAllowedCertificateAuthorityArns("arn:ca-1", "arn:ca-2")
            .build();
    CloudState account =
        account(
            certificate("arn:by-amazon", Optional.empty()),
            certificate("arn:by-1", Optional.of("arn:ca-1")),
            certificate("arn:by-2", Optional.of("arn:ca-2")),
            certificate("arn:by-3", Optional.of("arn:ca-3")));
    ClusterState cluster =
        ClusterFixture.of(ingress("ns/a").with("listen-ports", HTTPS).tls("a.org"));
    assertThat(certificates(Translated.of(cluster, options, account)))
        .containsExactly("arn:by-1", "arn:by-2");
    assertThat(certificates(Translated.of(cluster, Translated.OPTIONS, account))).hasSize(4);
  }

  private static Certificate certificate(String arn, Optional<String> authority) {
    return new Certificate(new Arn(arn), "ISSUED", List.of("a.org"), authority);
  }

  private static CloudState account(Certificate... certificates) {
    return ParityCase.accountWith(facts -> facts.certificates(List.of(certificates)));
  }

  private static IngressFixture member(String name) {
    return ingress(name).inGroup("g").with("listen-ports", HTTPS);
  }

  private static List<String> certificates(IngressFixture... members) {
    return certificates(Translated.of(ClusterFixture.of(members)));
  }

  private static List<String> certificates(Translated translated) {
    return translated.graph().listeners().getFirst().certificates().stream()
        .map(token -> token.known().map(Arn::value).orElseThrow())
        .toList();
  }
}
