package io.albedo.planner.route;

import static io.albedo.planner.route.testing.Requests.by;
import static io.albedo.planner.route.testing.Requests.cameFrom;
import static io.albedo.planner.route.testing.Requests.get;
import static io.albedo.planner.route.testing.Requests.to;
import static io.albedo.planner.route.testing.Requests.with;
import static io.albedo.planner.route.testing.RoutingTable.header;
import static io.albedo.planner.route.testing.RoutingTable.host;
import static io.albedo.planner.route.testing.RoutingTable.hostRegex;
import static io.albedo.planner.route.testing.RoutingTable.method;
import static io.albedo.planner.route.testing.RoutingTable.path;
import static io.albedo.planner.route.testing.RoutingTable.pathRegex;
import static io.albedo.planner.route.testing.RoutingTable.query;
import static io.albedo.planner.route.testing.RoutingTable.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionReaderTest {

  @Test
  void hostsHaveNoCase() {
    assertThat(holds(host("Shop.Example.com"), to("sHOP.example.COM", "/").build())).isTrue();
  }

  @Test
  void aWildcardHostTakesSubdomainsOfAnyDepthButNotTheDomain() {
    Condition anyBelow = host("*.example.com");

    assertThat(holds(anyBelow, to("a.example.com", "/").build())).isTrue();
    assertThat(holds(anyBelow, to("a.b.example.com", "/").build())).isTrue();
    assertThat(holds(anyBelow, to("example.com", "/").build())).isFalse();
  }

  @Test
  void thePortOfAHostDoesNotMatter() {
    assertThat(holds(host("shop.example.com"), to("shop.example.com:8080", "/").build())).isTrue();
    assertThat(holds(host("::1"), to("[::1]", "/").build())).isFalse();
    assertThat(holds(host("[::1]"), to("[::1]:8080", "/").build())).isTrue();
  }

  @Test
  void anExpressionSeesThePortOfAHost() {
    Condition onPort = hostRegex("^shop\\.example\\.com:8443$");

    assertThat(holds(onPort, to("SHOP.example.com:8443", "/").build())).isTrue();
    assertThat(holds(onPort, to("shop.example.com", "/").build())).isFalse();
  }

  @Test
  void pathsHaveCaseAndNoQuery() {
    assertThat(holds(path("/img/*"), get("/img/a?x=/other"))).isTrue();
    assertThat(holds(path("/IMG/*"), get("/img/a"))).isFalse();
    assertThat(holds(path("/a"), get("/b?/a"))).isFalse();
  }

  @Test
  void pathsAreComparedAsReceived() {
    assertThat(holds(path("/a b"), get("/a%20b"))).isFalse();
    assertThat(holds(path("/a%20b"), get("/a%20b"))).isTrue();
  }

  @Test
  void pathExpressionsHaveCase() {
    assertThat(holds(pathRegex("^/api/v[12]/.*$"), get("/api/v2/x"))).isTrue();
    assertThat(holds(pathRegex("^/api/v[12]/.*$"), get("/API/v2/x"))).isFalse();
  }

  @Test
  void anyValueIsEnough() {
    assertThat(holds(path("/a", "/b"), get("/b"))).isTrue();
  }

  @Test
  void headersHaveNoCaseInNameOrValue() {
    assertThat(holds(header("x-tenant", "ACME*"), with("X-Tenant", "acme-eu"))).isTrue();
    assertThat(holds(header("x-tenant", "acme"), with("X-Other", "acme"))).isFalse();
  }

  @Test
  void anyOfSeveralHeaderLinesIsEnough() {
    Request twice =
        Request.builder().addHeaders(new Header("x", "a"), new Header("X", "b")).build();

    assertThat(holds(header("x", "b"), twice)).isTrue();
  }

  @Test
  void headerExpressionsHaveNoCase() {
    Condition mobile = new Condition.HttpHeader("user-agent", List.of(), List.of("mobile|phone"));

    assertThat(holds(mobile, with("User-Agent", "An iPhone"))).isTrue();
  }

  @Test
  void methodsHaveCaseAndNoWildcards() {
    assertThat(holds(method("GET", "HEAD"), by("HEAD"))).isTrue();
    assertThat(holds(method("GET"), by("get"))).isFalse();
    assertThat(holds(method("*"), by("GET"))).isFalse();
  }

  @Test
  void queryParametersHaveNoCase() {
    assertThat(holds(query("Version", "V1"), get("/?version=v1"))).isTrue();
    assertThat(holds(query("version", "v1"), get("/?version=v2"))).isFalse();
    assertThat(holds(query("version", "v1"), get("/"))).isFalse();
  }

  @Test
  void aQueryValueWithoutKeyIsLookedForInAllParameters() {
    assertThat(holds(query("*beta*"), get("/?a=1&b=some-beta-2"))).isTrue();
    assertThat(holds(query("beta"), get("/?beta=1"))).isFalse();
  }

  @Test
  void aParameterWithoutEqualsHasTheEmptyValue() {
    assertThat(holds(query("debug", ""), get("/?debug"))).isTrue();
    assertThat(holds(query("debug", "*"), get("/?x&debug"))).isTrue();
  }

  @Test
  void queryWildcardsCanBeEscaped() {
    assertThat(holds(query("q", "what\\?"), get("/?q=what?"))).isTrue();
    assertThat(holds(query("q", "what\\?"), get("/?q=whats"))).isFalse();
  }

  @Test
  void keyAndValueMustStandInOneParameter() {
    assertThat(holds(query("a", "2"), get("/?a=1&b=2"))).isFalse();
  }

  @Test
  void sourcesAreHeldAgainstRangesOfTheirFamily() {
    assertThat(holds(source("10.0.0.0/8"), cameFrom("10.200.3.4"))).isTrue();
    assertThat(holds(source("10.0.0.0/8"), cameFrom("11.0.0.1"))).isFalse();
    assertThat(holds(source("2001:db8::/32"), cameFrom("2001:db8:1::5"))).isTrue();
    assertThat(holds(source("::/0"), cameFrom("10.0.0.1"))).isFalse();
    assertThat(holds(source("192.0.2.0/24", "10.0.0.7/32"), cameFrom("10.0.0.7"))).isTrue();
  }

  @Test
  void whatIsNoRangeHoldsNobody() {
    assertThat(holds(source("10.0.0.0"), cameFrom("10.0.0.0"))).isFalse();
    assertThat(holds(source("10.0.0.0/8"), cameFrom("unknown"))).isFalse();
  }

  @Test
  void aConditionWithoutValuesNeverHolds() {
    assertThat(holds(new Condition.HostHeader(List.of(), List.of()), get("/"))).isFalse();
    assertThat(holds(new Condition.QueryString(List.of()), get("/?a=1"))).isFalse();
  }

  private static boolean holds(Condition condition, Request request) {
    return ConditionReader.read(condition).test(request);
  }

  @Test
  void anEmptyQueryHasNoParameters() {
    Condition anything =
        new Condition.QueryString(List.of(new Condition.KeyValue(Optional.empty(), "*")));

    assertThat(holds(anything, get("/?"))).isFalse();
    assertThat(holds(anything, get("/?a=1&&"))).isTrue();
  }
}
