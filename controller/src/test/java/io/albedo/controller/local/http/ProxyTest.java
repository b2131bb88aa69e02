package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.forward;
import static io.albedo.controller.local.http.testing.Account.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Backend;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.RawConnection;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Transform;
import io.albedo.model.cluster.ObjectName;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProxyTest {

  private static final ObjectName API = new ObjectName("shop", "api");

  private final Client client = new Client();

  @Test
  void theBackendGetsMethodTargetBodyAndHeaders() {
    try (Backend backend = Backend.answering(ProxyTest::describe);
        TestPlane plane = TestPlane.of(account(), "api=" + backend.url())) {
      HttpResponse<String> response =
          client.send(
              Client.request(plane.url("a", 80, "/x%20y?z=1"), "X-One", "1")
                  .POST(BodyPublishers.ofString("hello".repeat(50_000)))
                  .build());

      assertThat(response.body())
          .contains("POST /x%20y?z=1\n")
          .contains("body 250000\n")
          .containsIgnoringCase("x-one: 1\n")
          .containsIgnoringCase("x-forwarded-for: 127.0.0.1\n")
          .containsIgnoringCase("x-forwarded-proto: http\n")
          .containsIgnoringCase("x-forwarded-port: 80\n")
          .containsIgnoringCase("x-amzn-trace-id: Root=1-")
          .doesNotContainIgnoringCase("x-forwarded-host")
          .containsIgnoringCase("host: localhost:" + plane.port("a", 80) + "\n");
    }
  }

  @Test
  void theClientGetsTheBackendsStatusHeadersAndBody() {
    try (Backend backend =
            Backend.answering(
                r ->
                    r.response()
                        .setStatusCode(418)
                        .putHeader("X-Pot", "tea")
                        .setChunked(true)
                        .end("short and stout"));
        TestPlane plane = TestPlane.of(account(), "shop/api:80=" + backend.url())) {
      HttpResponse<String> response = client.get(plane.url("a", 80, "/"));

      assertThat(response.statusCode()).isEqualTo(418);
      assertThat(response.headers().firstValue("x-pot")).contains("tea");
      assertThat(response.body()).isEqualTo("short and stout");
    }
  }

  @Test
  void transformsChangeWhatTheBackendGets() {
    Account account =
        account()
            .rule(
                "a",
                80,
                1,
                List.of(forward("tg-1")),
                List.of(
                    new Transform.UrlRewrite(
                        List.of(new Transform.Rewrite("^/old/(.*)", "/new/$1"))),
                    new Transform.HostHeaderRewrite(
                        List.of(new Transform.Rewrite(".*", "inner.example.com")))),
                path("/old/*"));
    try (Backend backend = Backend.answering(ProxyTest::describe);
        TestPlane plane = TestPlane.of(account, "api=" + backend.url())) {
      assertThat(client.get(plane.url("a", 80, "/old/x?y")).body())
          .contains("GET /new/x?y\n")
          .doesNotContainIgnoringCase("x-forwarded-host")
          .containsIgnoringCase("host: inner.example.com\n");
    }
  }

  @Test
  void aBackendThatIsNotThereIsABadGateway() throws IOException {
    int closed = closedPort();
    try (TestPlane plane = TestPlane.of(account(), "api=http://localhost:" + closed)) {
      HttpResponse<String> response = client.get(plane.url("a", 80, "/"));

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(response.body()).contains("502 Bad Gateway");
    }
  }

  @Test
  void aBackendThatHangsUpIsABadGateway() {
    try (Backend backend = Backend.answering(r -> r.connection().close());
        TestPlane plane = TestPlane.of(account(), "api=" + backend.url())) {
      assertThat(client.get(plane.url("a", 80, "/")).statusCode()).isEqualTo(502);
    }
  }

  @Test
  void aBackendThatStaysSilentIsAGatewayTimeout() {
    Account impatient =
        new Account()
            .loadBalancer("a", Map.of("idle_timeout.timeout_seconds", "1"))
            .http("a", 80, forward("tg-1"))
            .targetGroup("tg-1", API, 80);
    try (Backend backend = Backend.answering(r -> {});
        TestPlane plane = TestPlane.of(impatient, "api=" + backend.url())) {
      assertThat(client.get(plane.url("a", 80, "/")).statusCode()).isEqualTo(504);
    }
  }

  @Test
  void aServiceWithoutBackendIsEchoed() {
    try (Backend backend = Backend.answering(ProxyTest::describe);
        TestPlane plane = TestPlane.of(account(), "other=" + backend.url())) {
      assertThat(client.echo(plane.url("a", 80, "/")).at("/service/name").asString())
          .isEqualTo("api");
    }
  }

  @Test
  void oneConnectionCarriesManyRequests() {
    try (Backend backend = Backend.answering(r -> r.response().end(r.path()));
        TestPlane plane = TestPlane.of(account(), "api=" + backend.url());
        RawConnection connection = new RawConnection(plane.port("a", 80))) {
      for (int i = 0; i < 5; i++) {
        assertThat(connection.send("GET /" + i + " HTTP/1.1", "Host: a", "").receive())
            .endsWith("/" + i);
      }
    }
  }

  @Test
  void aClientThatAsksToGoOnIsToldToAndTheBackendGetsAllOfTheBody() {
    try (Backend backend = Backend.answering(ProxyTest::describe);
        TestPlane plane = TestPlane.of(account(), "api=" + backend.url())) {
      HttpResponse<String> response =
          client.send(
              Client.request(plane.url("a", 80, "/"))
                  .expectContinue(true)
                  .POST(BodyPublishers.ofString("x".repeat(1000)))
                  .build());

      assertThat(response.body()).contains("body 1000\n").doesNotContainIgnoringCase("expect:");
    }
  }

  private static void describe(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body ->
                request
                    .response()
                    .end(
                        "%s %s\nbody %d\n%s\n"
                            .formatted(
                                request.method(),
                                request.uri(),
                                body.length(),
                                request.headers().entries().stream()
                                    .map(e -> e.getKey() + ": " + e.getValue())
                                    .collect(Collectors.joining("\n")))));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Account account() {
    return new Account()
        .loadBalancer("a")
        .http("a", 80, forward("tg-1"))
        .targetGroup("tg-1", API, 80);
  }
}
