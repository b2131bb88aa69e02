package io.albedo.controller.local.http;

import static io.albedo.controller.local.http.testing.Account.answer;
import static io.albedo.controller.local.http.testing.Account.forward;
import static io.albedo.controller.local.http.testing.Account.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.http.testing.Account;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.controller.local.http.testing.TestPlane;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.StackId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.GroupPlan;
import io.albedo.model.plan.Plan;
import io.albedo.model.plan.PlanStatus;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EchoTest {

  private static final ObjectName API = new ObjectName("shop", "api");

  private final Client client = new Client();
  private final Account account =
      new Account()
          .loadBalancer("shop-web")
          .http("shop-web", 80, forward("tg-1"))
          .rule("shop-web", 80, 3, forward("tg-1"), path("/api", "/api/*"))
          .targetGroup("tg-1", API, 8080);
  private final TestPlane plane = TestPlane.of(account);

  @AfterEach
  void close() {
    plane.close();
  }

  @Test
  void tellsTargetGroupAndService() {
    JsonNode echo = client.echo(plane.url("shop-web", 80, "/"));

    assertThat(echo.at("/targetGroup/id").asString()).isEqualTo("shop/api:8080");
    assertThat(echo.at("/targetGroup/name").asString()).isEqualTo("k8s-tg-1");
    assertThat(echo.at("/service/namespace").asString()).isEqualTo("shop");
    assertThat(echo.at("/service/name").asString()).isEqualTo("api");
    assertThat(echo.at("/service/port").asString()).isEqualTo("8080");
  }

  @Test
  void tellsTheRuleInWords() {
    JsonNode rule = client.echo(plane.url("shop-web", 80, "/api/x")).get("rule");

    assertThat(rule.get("priority").asInt()).isEqualTo(3);
    assertThat(rule.get("conditions").get(0).asString()).isEqualTo("path /api, /api/*");
  }

  @Test
  void tellsThatTheDefaultActionDecided() {
    JsonNode echo = client.echo(plane.url("shop-web", 80, "/"));

    assertThat(echo.at("/rule/priority").asString()).isEqualTo("default");
  }

  @Test
  void tellsTheIngressOfTheRuleWhenThePlanKnowsIt() {
    GroupPlan group =
        GroupPlan.builder()
            .group("shop-web")
            .status(PlanStatus.APPLICABLE)
            .desired(AlbGraph.empty(new StackId("shop-web")))
            .putOrigins(ResourceId.rule(80, 3), new ObjectName("shop", "web"))
            .build();
    plane.show(
        new AppliedState(
            account.world(), ClusterState.builder().build(), new Plan(List.of(group), List.of())));

    JsonNode echo = client.echo(plane.url("shop-web", 80, "/api"));

    assertThat(echo.at("/rule/ingress").asString()).isEqualTo("shop/web");
  }

  @Test
  void tellsTheRequest() {
    JsonNode request =
        client.echo(plane.url("shop-web", 80, "/api/a%20b?x=1&y=%2F"), "X-One", "1").get("request");

    assertThat(request.get("method").asString()).isEqualTo("GET");
    assertThat(request.get("path").asString()).isEqualTo("/api/a%20b");
    assertThat(request.get("query").asString()).isEqualTo("x=1&y=%2F");
    assertThat(request.get("source").asString()).isEqualTo("127.0.0.1");
    assertThat(header(request, "X-One")).isEqualTo("1");
  }

  @Test
  void readsTheWholeBodyBeforeItAnswers() {
    HttpResponse<String> response =
        client.send(
            Client.request(plane.url("shop-web", 80, "/"))
                .POST(BodyPublishers.ofString("x".repeat(300_000)))
                .build());

    assertThat(Client.json(response.body()).at("/request/bodyBytes").asInt()).isEqualTo(300_000);
  }

  @Test
  void answersHeadWithoutBody() {
    HttpResponse<String> response =
        client.send(
            Client.request(plane.url("shop-web", 80, "/"))
                .method("HEAD", BodyPublishers.noBody())
                .build());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void isJson() {
    HttpResponse<String> response = client.get(plane.url("shop-web", 80, "/"));

    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void aFixedResponseIsNotEchoed() {
    plane.show(new Account().loadBalancer("shop-web").http("shop-web", 80, answer("fixed")));

    assertThat(client.get(plane.url("shop-web", 80, "/")).body()).isEqualTo("fixed");
  }

  static String header(JsonNode request, String name) {
    return request.get("headers").properties().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name))
        .map(e -> e.getValue().asString())
        .findFirst()
        .orElse("absent");
  }
}
