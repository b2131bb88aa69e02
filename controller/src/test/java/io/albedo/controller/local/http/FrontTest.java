package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static io.albedo.controller.local.http.testing.Account.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.RawConnection;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Protocol;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A network load balancer in front passes connections on. */
class FrontTest {

  private final Client client = new Client();

  @Test
  void theListenerBehindAnswers() {
    Account account =
        new Account()
            .loadBalancer("a")
            .http("a", 80, answer("default"))
            .rule("a", 80, 1, answer("rule"), path("/x"))
            .front("a-nlb", 8080, "a:80");
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(client.get(plane.url("a-nlb", 8080, "/x")).body()).isEqualTo("rule");
      assertThat(client.get(plane.url("a-nlb", 8080, "/y")).body()).isEqualTo("default");
      assertThat(plane.port("a-nlb", 8080)).isNotEqualTo(plane.port("a", 80));
    }
  }

  @Test
  void itSpeaksTlsAsTheListenerBehind() {
    Account account =
        new Account()
            .loadBalancer("a")
            .listener("a", 443, Protocol.HTTPS, answer("secure"))
            .front("a-nlb", 443, "a:443");
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(plane.url("a-nlb", 443, "/")).startsWith("https://");
    }
  }

  @Test
  void itFollowsWhatIsBehind() {
    Account before = new Account().loadBalancer("a").http("a", 80, answer("old"));
    Account after = new Account().loadBalancer("a").http("a", 80, answer("new"));
    try (TestPlane plane = TestPlane.of(before.front("a-nlb", 80, "a:80"))) {
      int port = plane.port("a-nlb", 80);
      plane.show(after.front("a-nlb", 80, "a:80"));
      assertThat(client.get(plane.url("a-nlb", 80, "/")).body()).isEqualTo("new");
      assertThat(plane.port("a-nlb", 80)).isEqualTo(port);
    }
  }

  @Test
  void withoutListenerBehindNothingAnswers() {
    Account account =
        new Account().loadBalancer("a").http("a", 80, answer("a")).front("a-nlb", 443, "a:443");
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(plane.addresses()).extracting(LocalAddress::loadBalancer).containsExactly("a");
    }
  }

  @Test
  void aRedirectStaysInFront() {
    Action toHttps =
        new Action.Redirect(
            Optional.of("HTTPS"),
            Optional.empty(),
            Optional.of("443"),
            Optional.empty(),
            Optional.empty(),
            "HTTP_301");
    Account account =
        new Account()
            .loadBalancer("a")
            .http("a", 80, toHttps)
            .listener("a", 443, Protocol.HTTPS, answer("secure"))
            .front("a-nlb", 80, "a:80")
            .front("a-nlb", 443, "a:443");
    try (TestPlane plane = TestPlane.of(account);
        RawConnection connection = new RawConnection(plane.port("a-nlb", 80))) {
      String host = "shop.example.com:" + plane.port("a-nlb", 80);
      assertThat(connection.send("GET /x HTTP/1.1", "Host: " + host, "").receive())
          .containsIgnoringCase(
              "location: https://shop.example.com:" + plane.port("a-nlb", 443) + "/x\r\n");
    }
  }
}
