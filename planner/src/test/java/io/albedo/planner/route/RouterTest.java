package io.albedo.planner.route;

import static io.albedo.planner.route.testing.Requests.get;
import static io.albedo.planner.route.testing.Requests.to;
import static io.albedo.planner.route.testing.RoutingTable.answer;
import static io.albedo.planner.route.testing.RoutingTable.host;
import static io.albedo.planner.route.testing.RoutingTable.listener;
import static io.albedo.planner.route.testing.RoutingTable.path;
import static io.albedo.planner.route.testing.RoutingTable.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.StackId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouterTest {

  @Test
  void theLowestPriorityThatMatchesDecidesWhateverTheOrderOfTheList() {
    Router router = router(rule(7, path("/a*")), rule(3, path("/a/*")), rule(5, path("/*")));

    assertThat(body(router, get("/a/b"))).isEqualTo("3");
    assertThat(body(router, get("/a"))).isEqualTo("5");
  }

  @Test
  void allConditionsMustHold() {
    Router router = router(rule(1, host("shop.example.com"), path("/a")));

    assertThat(body(router, get("/a"))).isEqualTo("1");
    assertThat(body(router, get("/b"))).isEqualTo("default");
    assertThat(body(router, to("www.example.com", "/a").build())).isEqualTo("default");
  }

  @Test
  void aRuleWithoutConditionsTakesAll() {
    assertThat(body(router(rule(1)), get("/x"))).isEqualTo("1");
  }

  @Test
  void theRoutingNamesTheRule() {
    ListenerRule rule = rule(1, path("/a"));

    assertThat(router(rule).route(get("/a")).rule()).contains(rule);
    assertThat(router(rule).route(get("/b")).rule()).isEmpty();
  }

  @Test
  void aListenerWithoutActionIsUnavailable() {
    assertThat(new Router(listener(), List.of()).route(get("/")).outcome())
        .isEqualTo(new Outcome.Failure(503, "there is no action"));
  }

  @Test
  void checksBeforeTheLastActionAreTold() {
    Action jwt = new Action.JwtValidation("https://idp/keys", "https://idp", List.of());
    Routing routing = new Router(listener(jwt, answer("in")), List.of()).route(get("/"));

    assertThat(routing.checks()).containsExactly(jwt);
    assertThat(routing.outcome()).isInstanceOf(Outcome.Respond.class);
  }

  @Test
  void aCheckWithoutActionBehindItFails() {
    Action jwt = new Action.JwtValidation("https://idp/keys", "https://idp", List.of());

    assertThat(new Router(listener(jwt), List.of()).route(get("/")).outcome())
        .isEqualTo(new Outcome.Failure(500, "the last action is jwt-validation"));
  }

  @Test
  void aFixedResponseKeepsStatusTypeAndBody() {
    Action notFound =
        new Action.FixedResponse("404", Optional.of("text/html"), Optional.of("<p>no</p>"));

    assertThat(new Router(listener(notFound), List.of()).route(get("/")).outcome())
        .isEqualTo(new Outcome.Respond(404, Optional.of("text/html"), "<p>no</p>"));
  }

  @Test
  void aFixedResponseWhoseStatusIsNoNumberFails() {
    Action odd = new Action.FixedResponse("4XX", Optional.empty(), Optional.empty());

    assertThat(new Router(listener(odd), List.of()).route(get("/")).outcome())
        .isEqualTo(new Outcome.Failure(500, "status code 4XX is not a number"));
  }

  @Test
  void aGraphHasARouterForEachOfItsPorts() {
    AlbGraph graph =
        AlbGraph.of(
            new StackId("shop/web"), List.of(listener(answer("default")), rule(1, path("/a"))));

    assertThat(Router.of(graph, 80).map(r -> body(r, get("/a")))).contains("1");
    assertThat(Router.of(graph, 81)).isEmpty();
  }

  private static Router router(ListenerRule... rules) {
    return new Router(listener(answer("default")), List.of(rules));
  }

  private static String body(Router router, Request request) {
    return ((Outcome.Respond) router.route(request).outcome()).body();
  }
}
