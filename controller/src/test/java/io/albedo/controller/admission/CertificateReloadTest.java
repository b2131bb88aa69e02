package io.albedo.controller.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.controller.admission.testing.MemoryCertificates;
import io.albedo.controller.admission.testing.TestWebhooks;
import io.albedo.controller.admission.testing.WebhookClient;
import io.albedo.controller.admission.tls.KeyFiles;
import io.albedo.controller.admission.tls.KeyMaterial;
import io.albedo.controller.admission.tls.KeySource;
import io.albedo.controller.admission.tls.KeyUnavailableException;
import io.albedo.controller.admission.tls.OwnCertificate;
import io.albedo.model.cluster.ClusterState;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateReloadTest {

  private static final AdmissionScope SCOPE =
      TestWebhooks.scope(() -> ClusterState.builder().build());

  private final MemoryCertificates store = new MemoryCertificates();

  private KeyMaterial made(Duration earlier) throws KeyUnavailableException {
    InstantSource clock = InstantSource.offset(InstantSource.system(), earlier.negated());
    return new OwnCertificate(store, TestWebhooks.OWN, clock).current();
  }

  private static KeyFiles write(Path folder, KeyMaterial key) throws IOException {
    KeyFiles files = new KeyFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"));
    Files.writeString(files.key(), key.key().reveal());
    Files.writeString(files.certificate(), key.certificate());
    return files;
  }

  private TestWebhooks webhooks(KeySource keys) {
    return new TestWebhooks(SCOPE, keys, ReviewListener.silent());
  }

  @Test
  void aCertificateThatChangesInItsFilesIsShownWithoutARestart(@TempDir Path folder)
      throws Exception {
    KeyFiles files = write(folder, made(Duration.ofDays(300)));
    try (TestWebhooks webhooks = webhooks(files)) {
      X509Certificate first = webhooks.client(store).shown();
      write(folder, made(Duration.ZERO));
      TestWebhooks.await(() -> !webhooks.client(store).shown().equals(first));
      assertThat(webhooks.client(store).shown().getNotAfter()).isAfter(first.getNotAfter());
    }
  }

  @Test
  void aPairThatDoesNotFitIsNotShown(@TempDir Path folder) throws Exception {
    KeyFiles files = write(folder, made(Duration.ofDays(300)));
    try (TestWebhooks webhooks = webhooks(files)) {
      X509Certificate first = webhooks.client(store).shown();
      Files.writeString(files.certificate(), made(Duration.ZERO).certificate());
      Thread.sleep(300);
      assertThat(webhooks.client(store).shown()).isEqualTo(first);
    }
  }

  @Test
  void theServerListensAsSoonAsThereIsACertificate(@TempDir Path folder) throws Exception {
    try (TestWebhooks webhooks =
        webhooks(new KeyFiles(folder.resolve("tls.crt"), folder.resolve("tls.key")))) {
      Thread.sleep(200);
      assertThat(webhooks.isListening()).isFalse();
      write(folder, made(Duration.ZERO));
      assertThat(webhooks.client(store).shown()).isNotNull();
    }
  }

  @Test
  void whatIsNoCertificateIsToldInOneLine(@TempDir Path folder) throws IOException {
    KeyFiles files = new KeyFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"));
    assertThatThrownBy(files::current)
        .isInstanceOf(KeyUnavailableException.class)
        .hasMessage(files.certificate() + " does not exist");
    Files.writeString(files.certificate(), "binary");
    assertThatThrownBy(files::current).hasMessage(files.certificate() + " is not in PEM");
  }

  @Test
  void oldProtocolsAreNotSpoken() throws Exception {
    try (TestWebhooks webhooks = webhooks(TestWebhooks.own(store))) {
      webhooks.client(store);
      try (SSLSocket socket =
          (SSLSocket) SSLContext.getDefault().getSocketFactory().createSocket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), webhooks.port()));
        socket.setEnabledProtocols(new String[] {"TLSv1.1"});
        assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
      }
    }
  }

  @Test
  void aCallerWithoutTheRightCertificateIsTurnedAwayIfOneIsAskedFor(@TempDir Path folder)
      throws Exception {
    made(Duration.ZERO);
    Path authority = folder.resolve("ca.pem");
    Files.writeString(authority, store.trusted(TestWebhooks.CONFIGURATION));
    try (TestWebhooks webhooks =
        new TestWebhooks(
            SCOPE,
            TestWebhooks.own(store),
            ReviewListener.silent(),
            Optional.of(authority),
            Duration.ofSeconds(20))) {
      WebhookClient client = webhooks.client(store);
      assertThatThrownBy(client::shown).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPortThatIsTakenIsNotListenedOn() throws Exception {
    try (TestWebhooks first = webhooks(TestWebhooks.own(store))) {
      first.client(store);
      try (ServerSocket taken = new ServerSocket(0)) {
        Vertx vertx = Vertx.vertx();
        AdmissionSettings settings =
            new AdmissionSettings(
                "127.0.0.1",
                taken.getLocalPort(),
                Optional.empty(),
                Duration.ofMillis(50),
                Duration.ofSeconds(1));
        try (AdmissionWebhooks second =
            new AdmissionWebhooks(
                vertx, settings, TestWebhooks.own(store), SCOPE, ReviewListener.silent())) {
          second.start();
          Thread.sleep(400);
          assertThat(second.isListening()).isFalse();
        } finally {
          vertx.close().toCompletionStage().toCompletableFuture().join();
        }
      }
    }
  }
}
