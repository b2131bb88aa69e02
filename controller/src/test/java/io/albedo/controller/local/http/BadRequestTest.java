package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.RawConnection;
import io.albedo.controller.local.http.testing.TestPlane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {

  private final TestPlane plane =
      TestPlane.of(new Account().loadBalancer("a").http("a", 80, answer("ok")));

  @AfterAll
  void close() {
    plane.close();
  }

  @Test
  void whatIsNotHttpIsABadRequest() {
    assertRefused(400, "this is no request", "");
  }

  @Test
  void aRequestWithoutHostIsABadRequest() {
    assertRefused(400, "GET / HTTP/1.1", "");
  }

  @Test
  void anOldRequestNeedsNoHost() {
    assertThat(answerTo("GET / HTTP/1.0", "")).contains("200 OK").endsWith("ok");
  }

  @Test
  void aLongRequestLineIsTooLong() {
    assertRefused(414, "GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: a", "");
  }

  @Test
  void aLongHeaderIsABadRequest() {
    assertRefused(400, "GET / HTTP/1.1", "Host: a", "X: " + "x".repeat(70_000), "");
  }

  @Test
  void traceIsNotAllowed() {
    assertRefused(405, "TRACE / HTTP/1.1", "Host: a", "");
  }

  @Test
  void connectIsNotAllowed() {
    assertRefused(405, "CONNECT a:80 HTTP/1.1", "Host: a:80", "");
  }

  @Test
  void contradictingLengthsAreABadRequest() {
    assertThat(
            answerTo(
                "POST / HTTP/1.1", "Host: a", "Content-Length: 3", "Content-Length: 4", "", "abcd"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void anAbsoluteTargetIsReadAsItsPath() {
    assertThat(answerTo("GET http://a/x?y HTTP/1.1", "Host: a", "")).endsWith("ok");
  }

  @Test
  void aStarIsNoPathOfARuleButIsAnswered() {
    assertThat(answerTo("OPTIONS * HTTP/1.1", "Host: a", "")).startsWith("HTTP/1.1 200");
  }

  private void assertRefused(int status, String... lines) {
    assertThat(answerTo(lines))
        .matches("(?s)HTTP/1\\.[01] " + status + " .*")
        .contains("<h1>" + status)
        .doesNotContain("Exception", "at io.");
  }

  private String answerTo(String... lines) {
    try (RawConnection connection = new RawConnection(plane.port("a", 80))) {
      return connection.send(lines).receive();
    }
  }
}
