package io.albedo.k8s.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.k8s.request.testing.TestApi;
import io.albedo.k8s.testing.KubeIt;
import io.albedo.model.Sensitive;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TlsSecret;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhook;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfigurationBuilder;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.WebhookClientConfigBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@KubeIt
class WebhookCertificatesTest {

  private static final TlsSecret FIRST = secret("first");
  private static final TlsSecret SECOND = secret("second");

  private TestApi api;
  private WebhookCertificates certificates;

  @BeforeEach
  void open() {
    api = TestApi.open();
    certificates = new WebhookCertificates(api.connection());
  }

  @AfterEach
  void close() {
    api.others()
        .admissionRegistration()
        .v1()
        .validatingWebhookConfigurations()
        .withName(api.namespace())
        .delete();
    api.close();
  }

  @Test
  void findsNothingAtFirst() {
    assertThat(certificates.read(name())).isEmpty();
  }

  @Test
  void keepsTheFirstOne() {
    assertThat(certificates.createOrRead(name(), FIRST)).isEqualTo(FIRST);
    assertThat(certificates.createOrRead(name(), SECOND)).isEqualTo(FIRST);
    assertThat(certificates.read(name())).contains(FIRST);
    assertThat(kept().getType()).isEqualTo("kubernetes.io/tls");
  }

  @Test
  void replacesOneThatEnds() {
    certificates.createOrRead(name(), FIRST);
    assertThat(certificates.replace(name(), Optional.of(FIRST), SECOND)).isEqualTo(SECOND);
  }

  @Test
  void leavesOneThatAnotherHasReplaced() {
    certificates.createOrRead(name(), SECOND);
    assertThat(certificates.replace(name(), Optional.of(FIRST), secret("third"))).isEqualTo(SECOND);
  }

  @Test
  void fillsASecretThatHoldsNoCertificate() {
    api.others()
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("tls")
                .withNamespace(api.namespace())
                .endMetadata()
                .withType("kubernetes.io/tls")
                .withData(Map.of("tls.crt", "", "tls.key", ""))
                .build())
        .create();
    assertThat(certificates.createOrRead(name(), FIRST)).isEqualTo(FIRST);
    assertThat(certificates.read(name())).contains(FIRST);
  }

  @Test
  void putsTheCaIntoAllWebhooksOfAConfiguration() {
    configure();
    certificates.trust(api.namespace(), "ca".getBytes(UTF_8));
    assertThat(webhooks())
        .extracting(w -> w.getClientConfig().getCaBundle())
        .containsOnly(Base64.getEncoder().encodeToString("ca".getBytes(UTF_8)))
        .hasSize(2);
    assertThat(webhooks()).extracting(ValidatingWebhook::getName).contains("a.example.com");
    api.tap().forget();
    certificates.trust(api.namespace(), "ca".getBytes(UTF_8));
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void needsNoConfiguration() {
    certificates.trust("nobody", "ca".getBytes(UTF_8));
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void saysWhatItMayNotReadButNeverWhatIsInIt() {
    api.tap().spoil("GET", "/tls", new Fault.Refuse(403, "Forbidden", "secret words"));
    assertThatThrownBy(() -> certificates.read(name()))
        .isInstanceOf(CertificateStoreException.class)
        .hasMessage("Forbidden: cannot get secrets %s/tls".formatted(api.namespace()));
    assertThat(FIRST.toString()).doesNotContain("first-key");
  }

  private void configure() {
    api.others()
        .resource(
            new ValidatingWebhookConfigurationBuilder()
                .withNewMetadata()
                .withName(api.namespace())
                .endMetadata()
                .withWebhooks(webhook("a.example.com"), webhook("b.example.com"))
                .build())
        .create();
  }

  private static ValidatingWebhook webhook(String name) {
    ValidatingWebhook webhook = new ValidatingWebhook();
    webhook.setName(name);
    webhook.setAdmissionReviewVersions(List.of("v1"));
    webhook.setSideEffects("None");
    webhook.setClientConfig(
        new WebhookClientConfigBuilder().withUrl("https://127.0.0.1:1/x").build());
    return webhook;
  }

  private List<ValidatingWebhook> webhooks() {
    return api.others()
        .admissionRegistration()
        .v1()
        .validatingWebhookConfigurations()
        .withName(api.namespace())
        .require()
        .getWebhooks();
  }

  private Secret kept() {
    return api.others().secrets().inNamespace(api.namespace()).withName("tls").require();
  }

  private ObjectName name() {
    return api.named("tls");
  }

  private static TlsSecret secret(String text) {
    return new TlsSecret(text + "-ca", text + "-certificate", new Sensitive(text + "-key"));
  }
}
