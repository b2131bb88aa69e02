package io.albedo.controller.admission.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.controller.admission.testing.MemoryCertificates;
import io.albedo.model.Sensitive;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TlsSecret;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnCertificateTest {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private static final ObjectName SECRET = new ObjectName("kube-system", "webhook-tls");
  private static final String CONFIGURATION = "webhooks";

  private final MemoryCertificates store = new MemoryCertificates();
  private Instant now = START;

  private OwnCertificate source(String... names) {
    InstantSource clock = () -> now;
    return new OwnCertificate(
        store, new OwnCertificateSettings(SECRET, List.of(names), List.of(CONFIGURATION)), clock);
  }

  private KeyMaterial current() throws KeyUnavailableException {
    return source("web.svc").current();
  }

  private static X509Certificate certificate(KeyMaterial key) throws GeneralSecurityException {
    return Pem.certificate(key.certificate());
  }

  private X509Certificate authority() throws GeneralSecurityException {
    return Pem.certificate(store.trusted(CONFIGURATION));
  }

  private long trusted() {
    return store.trusted(CONFIGURATION).lines().filter(l -> l.contains("BEGIN")).count();
  }

  @Test
  void theCertificateIsForItsNamesAndSignedByTheAuthorityThatIsTrusted() throws Exception {
    X509Certificate server = certificate(source("a.svc", "b.svc").current());
    server.verify(authority().getPublicKey());
    assertThat(server.getSubjectAlternativeNames())
        .extracting(name -> name.get(1))
        .isEqualTo(List.of("a.svc", "b.svc"));
    assertThat(server.getNotAfter().toInstant()).isEqualTo(START.plus(Duration.ofDays(365)));
    assertThat(authority().getNotAfter().toInstant()).isEqualTo(START.plus(Duration.ofDays(3650)));
    assertThat(authority().getBasicConstraints()).isZero();
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
  }

  @Test
  void replicasShareOne() throws Exception {
    assertThat(current()).isEqualTo(source("web.svc").current());
  }

  @Test
  void itIsKeptAsLongAsItIsGood() throws Exception {
    KeyMaterial first = current();
    now = START.plus(Duration.ofDays(291));
    assertThat(current()).isEqualTo(first);
  }

  @Test
  void itIsRenewedInTimeAndTheAuthorityBeforeGoesOnBeingTrusted() throws Exception {
    KeyMaterial first = current();
    X509Certificate before = authority();
    now = START.plus(Duration.ofDays(293));
    KeyMaterial second = current();
    assertThat(second).isNotEqualTo(first);
    certificate(second).verify(authority().getPublicKey());
    assertThat(authority()).isNotEqualTo(before);
    assertThat(store.trusted(CONFIGURATION)).endsWith(Pem.of(before));
    assertThat(current()).isEqualTo(second);
  }

  @Test
  void authoritiesDoNotPileUp() throws Exception {
    current();
    now = START.plus(Duration.ofDays(293));
    current();
    now = START.plus(Duration.ofDays(2 * 293));
    current();
    assertThat(trusted()).isEqualTo(2);
  }

  @Test
  void otherNamesMeanAnotherCertificate() throws Exception {
    KeyMaterial first = current();
    KeyMaterial second = source("other.svc").current();
    assertThat(second).isNotEqualTo(first);
    certificate(second).verify(authority().getPublicKey());
  }

  @Test
  void whatIsNonsenseIsReplaced() throws Exception {
    store.put(SECRET, new TlsSecret("x", "z", new Sensitive("-")));
    certificate(current()).verify(authority().getPublicKey());
  }

  @Test
  void trustIsToldEachTimeSoThatAConfigurationWrittenAnewIsMended() throws Exception {
    current();
    String told = store.trusted(CONFIGURATION);
    store.trust(CONFIGURATION, new byte[0]);
    current();
    assertThat(store.trusted(CONFIGURATION)).isEqualTo(told);
  }

  @Test
  void aRefusalOfTheApiServerIsToldInItsWords() {
    store.refuseWith("secrets may not be read in kube-system");
    assertThatThrownBy(this::current)
        .isInstanceOf(KeyUnavailableException.class)
        .hasMessage("secrets may not be read in kube-system");
  }

  @Test
  void noKeyIsEverPrinted() throws Exception {
    assertThat(current().toString()).doesNotContain("PRIVATE");
    assertThat(store.read(SECRET).orElseThrow().toString()).doesNotContain("PRIVATE");
  }

  @Test
  void aServiceIsCalledByItsNameInTheCluster() {
    ObjectName service = new ObjectName("kube-system", "webhooks");
    assertThat(OwnCertificateSettings.ofService(service, SECRET, List.of()).names())
        .containsExactly("webhooks.kube-system.svc", "webhooks.kube-system.svc.cluster.local");
  }
}
