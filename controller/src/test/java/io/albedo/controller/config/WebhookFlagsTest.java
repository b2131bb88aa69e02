package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.planner.admit.Prohibitions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WebhookFlagsTest {

  private static WebhookFlags flags(String... args) {
    return FlagLine.of(args).flags().webhooks();
  }

  @Test
  void filesAreWhereLbcLooksForThem() {
    WebhookFlags flags = flags();
    Path folder = Path.of("/tmp/k8s-webhook-server/serving-certs");
    assertThat(flags.certificate()).isEqualTo(folder.resolve("tls.crt"));
    assertThat(flags.key()).isEqualTo(folder.resolve("tls.key"));
    assertThat(flags.secret()).isEmpty();
    assertThat(flags.clientAuthority()).isEmpty();
    assertThat(flags.prohibitions()).isEqualTo(Prohibitions.none());
    assertThat(flags.injectsGates()).isTrue();
    assertThat(flags.port()).isEqualTo(9443);
  }

  @Test
  void filesMayBeElsewhere() {
    WebhookFlags flags =
        flags("--webhook-cert-dir=/tls", "--webhook-cert-file=a.crt", "--webhook-key-file=a.key");
    assertThat(flags.certificate()).isEqualTo(Path.of("/tls/a.crt"));
    assertThat(flags.key()).isEqualTo(Path.of("/tls/a.key"));
  }

  @Test
  void aSecretMeansACertificateOfOurOwn() {
    WebhookFlags flags = flags("--webhook-secret=albedo-tls");
    assertThat(flags.secret()).contains("albedo-tls");
    assertThat(flags.service()).isEqualTo("aws-load-balancer-webhook-service");
    assertThat(flags.configuration()).isEqualTo("aws-load-balancer-webhook");
  }

  @Test
  void prohibitionsAreSwitchedOn() {
    assertThat(
            flags("--disable-ingress-class-annotation", "--disable-ingress-group-name-annotation")
                .prohibitions())
        .isEqualTo(new Prohibitions(true, true));
  }

  @Test
  void settingsForTheLogLeaveOutPasswordsAndWhatIsEmpty() {
    var settings =
        FlagLine.of(
                "--cluster-name=demo",
                "--default-tags=a=b",
                "--aws-api-endpoints=EC2=https://user:pass@ec2.example")
            .flags()
            .effective();
    assertThat(settings)
        .containsEntry("--cluster-name", "demo")
        .containsEntry("--default-tags", "a=b")
        .containsEntry("--aws-api-endpoints", "EC2=https://ec2.example")
        .containsEntry("--webhook-bind-port", "9443")
        .doesNotContainKey("--kubeconfig");
  }
}
