package io.albedo.planner.route;

import static io.albedo.planner.route.testing.Requests.get;
import static io.albedo.planner.route.testing.Requests.to;
import static io.albedo.planner.route.testing.RoutingTable.forward;
import static io.albedo.planner.route.testing.RoutingTable.group;
import static io.albedo.planner.route.testing.RoutingTable.listener;
import static io.albedo.planner.route.testing.RoutingTable.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import io.albedo.model.alb.Transform.HostHeaderRewrite;
import io.albedo.model.alb.Transform.Rewrite;
import io.albedo.model.alb.Transform.UrlRewrite;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestRewriterTest {

  @Test
  void withoutTransformHostAndTargetStayAsSent() {
    Outcome.Forward forward = forwarded(to("shop.example.com:81", "/a?b").build());

    assertThat(forward.host()).isEqualTo("shop.example.com:81");
    assertThat(forward.target()).isEqualTo("/a?b");
  }

  @Test
  void aUrlRewriteSeesPathAndQuery() {
    Outcome.Forward forward =
        forwarded(get("/dp/B01?x=1"), url("^/dp/([A-Z0-9]+)\\?(.*)$", "/product.php?id=$1&$2"));

    assertThat(forward.target()).isEqualTo("/product.php?id=B01&x=1");
  }

  @Test
  void aHostRewriteLeavesTheUrl() {
    Outcome.Forward forward =
        forwarded(
            to("mywebsite-eu.com", "/a").build(),
            new HostHeaderRewrite(
                List.of(new Rewrite("^mywebsite-(.+)\\.com$", "internal.$1.example.com"))));

    assertThat(forward.host()).isEqualTo("internal.eu.example.com");
    assertThat(forward.target()).isEqualTo("/a");
  }

  @Test
  void withoutMatchTheRequestStaysAsItWas() {
    assertThat(forwarded(get("/a"), url("^/b", "/c")).target()).isEqualTo("/a");
  }

  @Test
  void conditionsSeeTheRequestBeforeTheRewrite() {
    ListenerRule rule = rewriting(url("^/a", "/b"));
    Routing routing = new Router(listener(), List.of(rule)).route(get("/a"));

    assertThat(routing.rule()).contains(rule);
  }

  @Test
  void aFailingRewriteIsAnInternalError() {
    assertThat(outcome(get("/a"), url("^/a", "/$9")))
        .isEqualTo(new Outcome.Failure(500, "a transform failed"));
  }

  @Test
  void aRewriteThatLeavesNoPathIsAnInternalError() {
    assertThat(outcome(get("/a"), url("^/a", "b")))
        .isEqualTo(new Outcome.Failure(500, "a transform failed"));
  }

  private static Transform url(String regex, String replace) {
    return new UrlRewrite(List.of(new Rewrite(regex, replace)));
  }

  private static ListenerRule rewriting(Transform... transforms) {
    return ListenerRule.builder()
        .from(rule(1, forward(group("a"))))
        .addTransforms(transforms)
        .build();
  }

  private static Outcome outcome(Request request, Transform... transforms) {
    return new Router(listener(), List.of(rewriting(transforms))).route(request).outcome();
  }

  private static Outcome.Forward forwarded(Request request, Transform... transforms) {
    return (Outcome.Forward) outcome(request, transforms);
  }
}
