package io.albedo.controller.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.RawConnection;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Protocol;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RedirectTest {

  private static final Action TO_HTTPS =
      new Action.Redirect(
          Optional.of("HTTPS"),
          Optional.empty(),
          Optional.of("443"),
          Optional.empty(),
          Optional.empty(),
          "HTTP_301");

  @Test
  void keepsHostPathAndQueryAsAws() {
    assertThat(answerTo("/a/b?x=1", "shop.example.com"))
        .startsWith("HTTP/1.1 301 Moved Permanently")
        .containsIgnoringCase("location: https://shop.example.com:443/a/b?x=1\r\n");
  }

  @Test
  void aClientOfTheLocalPortIsSentToTheLocalPortOfTheOtherListener() {
    try (TestPlane plane = TestPlane.of(account())) {
      int http = plane.port("a", 80);
      int https = plane.port("a", 443);

      assertThat(answer(plane, "/x", "shop.example.com:" + http))
          .containsIgnoringCase("location: https://shop.example.com:" + https + "/x\r\n");
    }
  }

  @Test
  void aRedirectToAnotherHostIsLeftAsAwsSendsIt() {
    Action elsewhere =
        new Action.Redirect(
            Optional.empty(),
            Optional.of("www.#{host}"),
            Optional.empty(),
            Optional.of("/new/#{path}"),
            Optional.of("was=#{port}"),
            "HTTP_302");
    Account account = new Account().loadBalancer("a").http("a", 80, elsewhere);
    try (TestPlane plane = TestPlane.of(account)) {
      assertThat(answer(plane, "/x?y", "example.com:" + plane.port("a", 80)))
          .startsWith("HTTP/1.1 302 Found")
          .containsIgnoringCase("location: http://www.example.com:80/new/x?was=80\r\n");
    }
  }

  private static String answerTo(String target, String host) {
    try (TestPlane plane = TestPlane.of(account())) {
      return answer(plane, target, host);
    }
  }

  private static String answer(TestPlane plane, String target, String host) {
    try (RawConnection connection = new RawConnection(plane.port("a", 80))) {
      return connection.send("GET " + target + " HTTP/1.1", "Host: " + host, "").receive();
    }
  }

  private static Account account() {
    return new Account()
        .loadBalancer("a")
        .http("a", 80, TO_HTTPS)
        .listener("a", 443, Protocol.HTTPS, Account.answer("secure"));
  }
}
