package io.albedo.controller.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.albedo.controller.config.value.BindAddress;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HealthServerTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private boolean beating = true;
  private boolean listening = true;
  private boolean synced = true;

  @AfterAll
  static void end() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  private static BindAddress at(String text) {
    return new BindAddress.Converter().convert(text);
  }

  private StatusServer start(String address) throws AddressUnusableException {
    HealthServer.Signs signs = new HealthServer.Signs(() -> beating, () -> listening, () -> synced);
    return HealthServer.start(VERTX, at(address), signs).orElseThrow();
  }

  private static HttpResponse<String> get(StatusServer server, String path) {
    return send(server, "GET", "127.0.0.1", path);
  }

  private static HttpResponse<String> send(
      StatusServer server, String method, String host, String path) {
    try {
      URI uri = URI.create("http://" + host + ":" + server.port() + path);
      return CLIENT.send(
          HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsWellIsOk() throws Exception {
    try (StatusServer server = start("127.0.0.1:0")) {
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
      assertThat(get(server, "/readyz").body()).isEqualTo("ok\n");
    }
  }

  @Test
  void aLoopThatIsStuckIsNotHealthyButReady() throws Exception {
    beating = false;
    try (StatusServer server = start("127.0.0.1:0")) {
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(503);
      assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoDoesNotAnswerReviewsOrSeesNoClusterIsNotReadyAndSaysWhich() throws Exception {
    try (StatusServer server = start("127.0.0.1:0")) {
      listening = false;
      assertThat(get(server, "/readyz").body())
          .isEqualTo("not ok: webhooks are not answered yet\n");
      listening = true;
      synced = false;
      assertThat(get(server, "/readyz").body())
          .isEqualTo("not ok: the cluster is not in view yet\n");
      assertThat(get(server, "/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutHostAllAddressesAreServed() throws Exception {
    try (StatusServer server = start(":0")) {
      assertThat(send(server, "GET", "127.0.0.1", "/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void zeroSwitchesItOff() throws Exception {
    HealthServer.Signs signs = new HealthServer.Signs(() -> true, () -> true, () -> true);
    assertThat(HealthServer.start(VERTX, at("0"), signs)).isEmpty();
  }

  @Test
  void otherPathsAndMethodsAreTurnedAway() throws Exception {
    try (StatusServer server = start("127.0.0.1:0")) {
      assertThat(get(server, "/").statusCode()).isEqualTo(404);
      assertThat(get(server, "/").body()).contains("/healthz, /readyz");
      assertThat(send(server, "POST", "127.0.0.1", "/healthz").statusCode()).isEqualTo(405);
      assertThat(send(server, "HEAD", "127.0.0.1", "/healthz").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsToldInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String address = "127.0.0.1:" + taken.getLocalPort();
      assertThatThrownBy(() -> start(address))
          .isInstanceOf(AddressUnusableException.class)
          .hasMessage(
              "health probes (--health-probe-bind-addr) cannot be served at %s: the address is in"
                  + " use or may not be used",
              address);
    }
  }

  @Test
  void aHostThatIsNotOursIsToldInOneLine() {
    assertThatThrownBy(() -> start("203.0.113.1:8080"))
        .isInstanceOf(AddressUnusableException.class)
        .hasMessageStartingWith(
            "health probes (--health-probe-bind-addr) cannot be served at 203.");
  }

  @Test
  void aPageThatFailsIsAnErrorAndNotAHang() throws Exception {
    StatusPage broken =
        () -> {
          throw new IllegalStateException("secret detail");
        };
    try (StatusServer server =
        StatusServer.start(VERTX, "test", at("127.0.0.1:0"), Map.of("/x", broken))) {
      assertThat(get(server, "/x").statusCode()).isEqualTo(500);
      assertThat(get(server, "/x").body()).doesNotContain("secret");
    }
  }
}
