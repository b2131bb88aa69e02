package io.albedo.planner.route;

import static io.albedo.planner.route.testing.RoutingTable.header;
import static io.albedo.planner.route.testing.RoutingTable.host;
import static io.albedo.planner.route.testing.RoutingTable.hostRegex;
import static io.albedo.planner.route.testing.RoutingTable.method;
import static io.albedo.planner.route.testing.RoutingTable.path;
import static io.albedo.planner.route.testing.RoutingTable.pathRegex;
import static io.albedo.planner.route.testing.RoutingTable.query;
import static io.albedo.planner.route.testing.RoutingTable.rule;
import static io.albedo.planner.route.testing.RoutingTable.source;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestClassesTest {

  @Test
  void withoutRulesAllRequestsAreOneClass() {
    RequestClasses classes = classes();

    assertThat(classes.complete()).isTrue();
    assertThat(classes.all()).extracting(RequestClass::representative).containsExactly(TEMPLATE);
  }

  @Test
  void aPatternDividesThePathsInTwo() {
    assertThat(targets(rule(1, path("/shop*")))).containsExactlyInAnyOrder("/", "/shop");
  }

  @Test
  void onePatternWithinAnotherMakesThree() {
    assertThat(targets(rule(1, path("/a/*")), rule(2, path("/a/b"))))
        .containsExactlyInAnyOrder("/", "/a/", "/a/b");
  }

  @Test
  void whereTwoPatternsMeetIsAClassOfItsOwn() {
    assertThat(targets(rule(1, path("/*.png")), rule(2, path("/img/*"))))
        .containsExactlyInAnyOrder("/", "/.png", "/img/", "/img/.png");
  }

  @Test
  void whatNoRequestCanReachIsNoClass() {
    assertThat(targets(rule(1, path("/*")))).containsExactly("/");
    assertThat(targets(rule(1, path("shop")))).containsExactly("/");
  }

  @Test
  void aHostIsAnExampleOfItsWildcard() {
    assertThat(hosts(rule(1, host("*.example.com")), rule(2, host("shop.example.com"))))
        .containsExactlyInAnyOrder("y", "x.example.com", "shop.example.com");
  }

  @Test
  void aHostWithAColonIsSentWithAPortBehindIt() {
    assertThat(hosts(rule(1, host("a:b")))).contains("a:b:80");
  }

  @Test
  void fieldsAreCrossedAsFarAsRulesTellThemApart() {
    RequestClasses classes =
        classes(rule(1, host("a.com"), path("/a")), rule(2, host("b.com"), path("/b")));

    assertThat(classes.all()).hasSize(3);
  }

  @Test
  void headersAndParametersCanBeThereMoreThanOnce() {
    assertThat(classes(rule(1, header("X-Team", "a")), rule(2, header("x-team", "b"))).all())
        .hasSize(4);
    assertThat(classes(rule(1, query("k", "a")), rule(2, query("k", "b"))).all())
        .extracting(c -> c.representative().query().orElse(""))
        .contains("", "k=a", "k=b")
        .anyMatch(q -> q.contains("&"));
  }

  @Test
  void everyMethodThatIsNamedAndOneThatIsNot() {
    assertThat(classes(rule(1, method("GET", "POST")), rule(2, method("POST"))).all())
        .extracting(c -> c.representative().method())
        .containsExactlyInAnyOrder("PUT", "GET", "POST");
  }

  @Test
  void rangesOfAddressesDivideAtTheirEnds() {
    assertThat(
            classes(rule(1, source("10.0.0.0/8")), rule(2, source("10.0.0.255/32", "::1/128")))
                .all())
        .extracting(c -> c.representative().source())
        .containsExactlyInAnyOrder("127.0.0.1", "10.0.0.0", "10.0.0.255", "0:0:0:0:0:0:0:1");
  }

  @Test
  void anExpressionIsTriedWithTextsThatItFindsButMayMissSome() {
    RequestClasses classes =
        classes(
            rule(1, pathRegex("^/(v1|v2)/users/\\d{2}$")), rule(2, hostRegex("^api-[0-9]+\\.")));

    assertThat(classes.complete()).isFalse();
    assertThat(classes.all()).hasSize(4);
  }

  @Test
  void anExpressionThatNobodyCanReadIsMatchedByNothing() {
    assertThat(classes(rule(1, pathRegex("(((")), rule(2, pathRegex("a".repeat(5_000)))).all())
        .hasSize(1);
  }

  /** Twenty stars make a million classes; the answer says that it does not hold them all. */
  @Test
  void thereIsABoundToHowManyAreLookedFor() {
    List<ListenerRule> rules = new ArrayList<>();
    for (char c = 'a'; c < 'a' + 20; c++) {
      rules.add(rule(c, path("/*" + c + "*")));
    }
    RequestClasses classes = RequestClasses.of(TEMPLATE, rules);

    assertThat(classes.complete()).isFalse();
    assertThat(rules).allMatch(r -> classes.all().stream().anyMatch(c -> c.isMatchedBy(r)));
  }

  @Test
  void aHundredOrdinaryRulesAreFewClasses() {
    List<ListenerRule> rules = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Condition host = host(i % 10 == 0 ? "*.example.com" : "team" + i % 20 + ".example.com");
      rules.add(rule(i + 1, host, path("/service-" + i + "/*", "/service-" + i)));
    }
    RequestClasses classes = RequestClasses.of(TEMPLATE, rules);

    assertThat(classes.complete()).isTrue();
    assertThat(classes.all()).hasSize(101);
  }

  private static final Request TEMPLATE = Request.builder().host("any.example.com").build();

  private static RequestClasses classes(ListenerRule... rules) {
    return RequestClasses.of(TEMPLATE, List.of(rules));
  }

  private static List<String> targets(ListenerRule... rules) {
    return classes(rules).all().stream().map(c -> c.representative().target()).toList();
  }

  private static List<String> hosts(ListenerRule... rules) {
    return classes(rules).all().stream().map(c -> c.representative().host()).toList();
  }
}
