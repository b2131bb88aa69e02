package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.forward;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.cluster.ObjectName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ForwardedHeadersTest {

  private static final String MODE = "routing.http.xff_header_processing.mode";

  private final Client client = new Client();

  @Test
  void aRequestGetsSourceProtocolAndPortOfTheListener() {
    JsonNode request = request(Map.of());

    assertThat(EchoTest.header(request, "X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(EchoTest.header(request, "X-Forwarded-Proto")).isEqualTo("http");
    assertThat(EchoTest.header(request, "X-Forwarded-Port")).isEqualTo("80");
  }

  @Test
  void theSourceIsAppendedToWhatIsThere() {
    JsonNode request = request(Map.of(), "X-Forwarded-For", "203.0.113.7, 198.51.100.2");

    assertThat(EchoTest.header(request, "X-Forwarded-For"))
        .isEqualTo("203.0.113.7, 198.51.100.2, 127.0.0.1");
  }

  @Test
  void whatTheClientSaysOfProtocolAndPortIsReplaced() {
    JsonNode request = request(Map.of(), "X-Forwarded-Proto", "https", "X-Forwarded-Port", "443");

    assertThat(EchoTest.header(request, "X-Forwarded-Proto")).isEqualTo("http");
    assertThat(EchoTest.header(request, "X-Forwarded-Port")).isEqualTo("80");
  }

  @Test
  void theAttributeCanPreserveOrRemoveTheSource() {
    assertThat(
            EchoTest.header(
                request(Map.of(MODE, "preserve"), "X-Forwarded-For", "203.0.113.7"),
                "X-Forwarded-For"))
        .isEqualTo("203.0.113.7");
    assertThat(
            EchoTest.header(
                request(Map.of(MODE, "remove"), "X-Forwarded-For", "203.0.113.7"),
                "X-Forwarded-For"))
        .isEqualTo("absent");
  }

  @Test
  void theAttributeCanAddTheClientsPort() {
    assertThat(
            EchoTest.header(
                request(Map.of("routing.http.xff_client_port.enabled", "true")), "X-Forwarded-For"))
        .matches("127\\.0\\.0\\.1:[0-9]+");
  }

  @Test
  void aRequestWithoutTraceGetsARoot() {
    assertThat(EchoTest.header(request(Map.of()), "X-Amzn-Trace-Id"))
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
  }

  @Test
  void aTraceKeepsItsRootAndOtherFields() {
    TraceId id = new TraceId("1-aa-bb");

    assertThat(id.after("Root=1-x-y;CalledFrom=app"))
        .isEqualTo("Self=1-aa-bb;Root=1-x-y;CalledFrom=app");
  }

  @Test
  void aTraceHasOneSelfOnly() {
    assertThat(new TraceId("1-aa-bb").after("Self=1-old;Root=1-x-y"))
        .isEqualTo("Self=1-aa-bb;Root=1-x-y");
  }

  @Test
  void aTraceWithoutRootGetsOne() {
    assertThat(new TraceId("1-aa-bb").after("CalledFrom=app"))
        .isEqualTo("Root=1-aa-bb;CalledFrom=app");
  }

  private JsonNode request(Map<String, String> attributes, String... headers) {
    Account account =
        new Account()
            .loadBalancer("a", attributes)
            .http("a", 80, forward("tg-1"))
            .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
    try (TestPlane plane = TestPlane.of(account)) {
      return client.echo(plane.url("a", 80, "/"), headers).get("request");
    }
  }
}
