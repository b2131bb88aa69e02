package io.albedo.planner.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Action.FixedResponse;
import io.albedo.model.alb.Action.Redirect;
import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.HttpRequestMethod;
import io.albedo.model.alb.Condition.PathPattern;
import io.albedo.model.alb.Condition.QueryString;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.priority.RuleOptimizer.Optimized;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RuleOptimizerTest {

  private static final Action OK = new FixedResponse("200", Optional.empty(), Optional.empty());
  private static final Condition ALL = path("/*");

  @Test
  void aRedirectToWhereTheClientIsIsLeftOut() {
    assertThat(optimized(rule(redirect("HTTPS", "443"), ALL), rule(OK, path("/app"))))
        .containsExactly(rule(OK, path("/app")));
  }

  @Test
  void theSameRedirectIsKeptOnAnotherListener() {
    RuleDraft redirect = rule(redirect("HTTPS", "443"), ALL);
    Optimized optimized =
        new RuleOptimizer(80, "HTTP").optimize(List.of(redirect, rule(OK, path("/app"))));
    assertThat(optimized.kept()).containsExactly(redirect);
    assertThat(optimized.hidden())
        .containsExactly(new RuleOptimizer.Hidden(rule(OK, path("/app")), redirect));
  }

  @Test
  void placeholdersChangeNothing() {
    Redirect same =
        new Redirect(
            Optional.of("#{protocol}"),
            Optional.of("#{host}"),
            Optional.of("#{port}"),
            Optional.of("/#{path}"),
            Optional.of("#{query}"),
            "HTTP_302");
    assertThat(optimized(rule(same, ALL))).isEmpty();
  }

  @Test
  void anythingThatChangesMakesARedirectHarmless() {
    assertThat(optimized(rule(to("host", "other.example.com"), ALL))).hasSize(1);
    assertThat(optimized(rule(to("path", "/new"), path("/old")))).hasSize(1);
    assertThat(optimized(rule(to("port", "8443"), ALL))).hasSize(1);
    assertThat(optimized(rule(to("protocol", "HTTP"), ALL))).hasSize(1);
    assertThat(optimized(rule(to("query", "a=b"), ALL))).hasSize(1);
  }

  @Test
  void hostAndPathOfTheRuleChangeNothing() {
    assertThat(optimized(rule(to("host", "a.example.com"), host("a.example.com"), ALL))).isEmpty();
    assertThat(optimized(rule(to("path", "/old"), path("/old")))).isEmpty();
  }

  @Test
  void aRedirectByPathRegexIsKept() {
    assertThat(optimized(rule(redirect("HTTPS", "443"), new PathPattern(List.of(), List.of("^/")))))
        .hasSize(1);
  }

  @Test
  void whatARedirectCoversIsLeftOut() {
    RuleDraft old = rule(to("path", "/new"), path("/old"));
    assertThat(
            optimized(
                old,
                rule(OK, host("a"), path("/old"), new HttpRequestMethod(List.of("GET"))),
                rule(OK, host("a"), path("/other"))))
        .containsExactly(old, rule(OK, host("a"), path("/other")));
  }

  @Test
  void aRuleWithoutHostIsNotCoveredByOneWithHost() {
    List<RuleDraft> rules = List.of(rule(to("path", "/new"), host("a"), ALL), rule(OK, path("/x")));
    assertThat(new RuleOptimizer(443, "HTTPS").optimize(rules).kept()).isEqualTo(rules);
  }

  @Test
  void aHostRegexIsNotSeenAndSoCoversAllHosts() {
    RuleDraft redirect = rule(to("path", "/new"), new HostHeader(List.of(), List.of("^a.*$")), ALL);
    assertThat(optimized(redirect, rule(OK, host("b.example.com"), path("/x"))))
        .containsExactly(redirect);
  }

  @Test
  void aRedirectWithOtherConditionsCoversNothing() {
    Condition query = new QueryString(List.of(new Condition.KeyValue(Optional.of("v"), "1")));
    List<RuleDraft> rules = List.of(rule(to("path", "/new"), ALL, query), rule(OK, path("/x")));
    assertThat(new RuleOptimizer(443, "HTTPS").optimize(rules).kept()).isEqualTo(rules);
  }

  @Test
  void wildcardsAreTakenLiterally() {
    List<RuleDraft> rules =
        List.of(
            rule(to("path", "/new"), host("*.example.com"), path("/a/*")),
            rule(OK, host("www.example.com"), path("/a/b")));
    assertThat(new RuleOptimizer(443, "HTTPS").optimize(rules).kept()).isEqualTo(rules);
  }

  @Test
  void otherActionsHideNothing() {
    List<RuleDraft> rules = List.of(rule(OK, ALL), rule(OK, path("/x")));
    assertThat(new RuleOptimizer(443, "HTTPS").optimize(rules).kept()).isEqualTo(rules);
  }

  private static List<RuleDraft> optimized(RuleDraft... rules) {
    return new RuleOptimizer(443, "HTTPS").optimize(List.of(rules)).kept();
  }

  private static RuleDraft rule(Action action, Condition... conditions) {
    return new RuleDraft(
        new RuleDraft.Origin(new ObjectName("ns", "ing"), "spec.rules[0].http.paths[0]"),
        List.of(conditions),
        List.of(action),
        List.of(),
        new TreeMap<>());
  }

  private static Condition path(String value) {
    return new PathPattern(List.of(value), List.of());
  }

  private static Condition host(String value) {
    return new HostHeader(List.of(value), List.of());
  }

  private static Redirect redirect(String protocol, String port) {
    return new Redirect(
        Optional.of(protocol),
        Optional.empty(),
        Optional.of(port),
        Optional.empty(),
        Optional.empty(),
        "HTTP_301");
  }

  /** A redirect that sets one part. */
  private static Redirect to(String part, String value) {
    return new Redirect(
        only("protocol", part, value),
        only("host", part, value),
        only("port", part, value),
        only("path", part, value),
        only("query", part, value),
        "HTTP_301");
  }

  private static Optional<String> only(String name, String part, String value) {
    return name.equals(part) ? Optional.of(value) : Optional.empty();
  }
}
