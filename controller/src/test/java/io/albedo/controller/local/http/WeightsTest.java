package io.albedo.controller.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.Action;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.ObjectName;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private final Client client = new Client();

  @Test
  void thePointDrawnDecides() {
    try (TestPlane first = TestPlane.of(0.1, account(90, 10, false));
        TestPlane last = TestPlane.of(0.95, account(90, 10, false))) {
      assertThat(service(first)).isEqualTo("blue");
      assertThat(service(last)).isEqualTo("green");
    }
  }

  @Test
  void allWeightsZeroIsUnavailable() {
    try (TestPlane plane = TestPlane.of(account(0, 0, false))) {
      assertThat(client.get(plane.url("a", 80, "/")).statusCode()).isEqualTo(503);
    }
  }

  @Test
  void aStickyForwardGivesACookieForItsDuration() {
    try (TestPlane plane = TestPlane.of(account(90, 10, true))) {
      assertThat(cookie(plane)).startsWith("AWSALBTG=").contains("Path=/", "Max-Age=60");
    }
  }

  @Test
  void theCookieKeepsTheClientWithItsGroup() {
    try (TestPlane blue = TestPlane.of(0.1, account(90, 10, true));
        TestPlane green = TestPlane.of(0.95, account(90, 10, true))) {
      String cookie = cookie(blue).replaceAll(";.*", "");

      assertThat(client.echo(green.url("a", 80, "/"), "Cookie", cookie).at("/service/name"))
          .hasToString("\"blue\"");
    }
  }

  @Test
  void aCookieOfAnotherGroupIsIgnored() {
    try (TestPlane plane = TestPlane.of(0.1, account(90, 10, true))) {
      assertThat(
              client
                  .echo(plane.url("a", 80, "/"), "Cookie", "AWSALBTG=something")
                  .at("/service/name")
                  .asString())
          .isEqualTo("blue");
    }
  }

  @Test
  void withoutStickinessThereIsNoCookie() {
    try (TestPlane plane = TestPlane.of(account(90, 10, false))) {
      assertThat(cookie(plane)).isEmpty();
    }
  }

  @Test
  void checksThatAreNotPerformedAreTold() {
    Action jwt = new Action.JwtValidation("https://idp/keys", "https://idp", List.of());
    Account account =
        new Account()
            .loadBalancer("a")
            .http("a", 80, jwt, Account.forward("tg-1"))
            .targetGroup("tg-1", new ObjectName("shop", "api"), 80);
    try (TestPlane plane = TestPlane.of(account)) {
      HttpResponse<String> response = client.get(plane.url("a", 80, "/"));

      assertThat(response.headers().firstValue("x-albedo-not-performed"))
          .contains("jwt-validation");
      assertThat(Client.json(response.body()).at("/notPerformed/0").asString())
          .isEqualTo("jwt-validation");
    }
  }

  private String service(TestPlane plane) {
    return client.echo(plane.url("a", 80, "/")).at("/service/name").asString();
  }

  private String cookie(TestPlane plane) {
    return client.get(plane.url("a", 80, "/")).headers().firstValue("set-cookie").orElse("");
  }

  private static Account account(int blue, int green, boolean sticky) {
    Action forward =
        new Action.Forward(
            List.of(tuple("tg-blue", blue), tuple("tg-green", green)),
            Optional.of(new Action.Stickiness(Optional.of(sticky), OptionalInt.of(60))));
    return new Account()
        .loadBalancer("a")
        .http("a", 80, forward)
        .targetGroup("tg-blue", new ObjectName("shop", "blue"), 80)
        .targetGroup("tg-green", new ObjectName("shop", "green"), 80);
  }

  private static Action.TargetGroupTuple tuple(String arn, int weight) {
    return new Action.TargetGroupTuple(Token.of(new Arn(arn)), OptionalInt.of(weight));
  }
}
