package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static io.albedo.controller.local.http.testing.Account.forward;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Protocol;
import io.albedo.model.cluster.ObjectName;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TlsTest {

  @Test
  void theCertificateSignsItselfForLocalhost() throws Exception {
    LocalCertificate local = LocalCertificate.create();
    X509Certificate certificate = parse(local.encoded());

    certificate.checkValidity();
    certificate.verify(local.publicKey());
    assertThat(certificate.getSubjectAlternativeNames())
        .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
  }

  @Test
  void aClientThatTrustsTheCertificateAcceptsItForLocalhost() throws Exception {
    LocalCertificate local = LocalCertificate.create();
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("local", parse(local.encoded()));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);

    X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
    manager.checkServerTrusted(new X509Certificate[] {parse(local.encoded())}, "ECDHE_ECDSA");
    assertThat(manager.getAcceptedIssuers()).hasSize(1);
  }

  @Test
  void anHttpsListenerSpeaksTls() throws Exception {
    try (TestPlane plane = TestPlane.of(account())) {
      HttpResponse<String> response =
          client(HttpClient.Version.HTTP_1_1).get(plane.url("a", 443, "/"));

      assertThat(response.body()).isEqualTo("secure");
      assertThat(response.sslSession()).isPresent();
    }
  }

  @Test
  void anHttpsListenerSpeaksHttp2() throws Exception {
    try (TestPlane plane = TestPlane.of(account())) {
      HttpResponse<String> response =
          client(HttpClient.Version.HTTP_2).get(plane.url("a", 443, "/"));

      assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(response.body()).isEqualTo("secure");
    }
  }

  @Test
  void theTargetIsToldThatTheClientUsedTls() throws Exception {
    Account account =
        new Account()
            .loadBalancer("a")
            .listener("a", 443, Protocol.HTTPS, forward("tg-1"))
            .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
    try (TestPlane plane = TestPlane.of(account)) {
      JsonNode request =
          client(HttpClient.Version.HTTP_2).echo(plane.url("a", 443, "/")).get("request");

      assertThat(EchoTest.header(request, "X-Forwarded-Proto")).isEqualTo("https");
      assertThat(EchoTest.header(request, "X-Forwarded-Port")).isEqualTo("443");
      assertThat(EchoTest.header(request, "Host")).isEqualTo("localhost:" + plane.port("a", 443));
    }
  }

  private static Account account() {
    return new Account().loadBalancer("a").listener("a", 443, Protocol.HTTPS, answer("secure"));
  }

  private static X509Certificate parse(byte[] encoded) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  /** As {@code curl -k}. */
  private static Client client(HttpClient.Version version) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, new SecureRandom());
    return new Client(HttpClient.newBuilder().sslContext(context).version(version).build());
  }

  private static final class TrustAll extends javax.net.ssl.X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket s) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket s) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine e) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine e) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
