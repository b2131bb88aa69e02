package io.albedo.planner.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMeetingTest {

  @Test
  void otherHostsOrPathsOrMethodsKeepRulesApart() {
    assertThat(meet(host("a.example.com"), host("b.example.com"))).isFalse();
    assertThat(meet(path("/a"), path("/b/*"))).isFalse();
    assertThat(meet(method("GET"), method("PUT", "POST"))).isFalse();
  }

  @Test
  void wildcardsBringThemTogether() {
    assertThat(meet(host("*.example.com"), host("A.example.com"))).isTrue();
    assertThat(meet(path("/a*"), path("/*b"))).isTrue();
  }

  @Test
  void conditionsOnDifferentThingsSayNothing() {
    assertThat(meet(host("a.example.com"), path("/a"))).isTrue();
    assertThat(meet(path("/a"))).isTrue();
  }

  @Test
  void whatCannotBeToldIsPossible() {
    assertThat(meet(new Condition.PathPattern(List.of(), List.of("^/b$")), path("/a"))).isTrue();
    assertThat(meet(path("/ä"), path("/??"))).isTrue();
  }

  private static boolean meet(Condition one, Condition... other) {
    return RuleMeeting.isPossible(List.of(one), List.of(other));
  }

  private static Condition host(String... values) {
    return new Condition.HostHeader(List.of(values), List.of());
  }

  private static Condition path(String... values) {
    return new Condition.PathPattern(List.of(values), List.of());
  }

  private static Condition method(String... values) {
    return new Condition.HttpRequestMethod(List.of(values));
  }
}
