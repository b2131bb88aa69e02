package io.albedo.planner.shadow;

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
import org.junit.jupiter.api.Test;

/** Which conditions let through whatever others do. */
class RuleReachTest {

  @Test
  void hostsHaveNoCaseAndPathsHave() {
    assertThat(covers(host("*.Example.com"), host("API.example.com"))).isTrue();
    assertThat(covers(path("/A/*"), path("/a/b"))).isFalse();
  }

  @Test
  void eachValueMustBeInSomeValue() {
    assertThat(covers(path("/a", "/a/*", "/b"), path("/b", "/a/x"))).isTrue();
    assertThat(covers(path("/a", "/a/*"), path("/b", "/a/x"))).isFalse();
  }

  @Test
  void whatARuleDoesNotAskForItTakes() {
    assertThat(of(path("/*")).covers(of(host("a"), path("/x"), method("GET")))).isTrue();
    assertThat(of(host("a")).covers(of(path("/x")))).isFalse();
    assertThat(of(path("/*"), method("GET")).covers(of(path("/x")))).isFalse();
  }

  @Test
  void everyPathBeginsWithASlash() {
    assertThat(of(host("a"), path("/*")).covers(of(host("a")))).isTrue();
    assertThat(of(host("a"), path("*")).covers(of(host("a"), pathRegex("x")))).isTrue();
    assertThat(of(host("a"), path("/a*")).covers(of(host("a")))).isFalse();
    assertThat(covers(path("/*"), path("*.png"))).isTrue();
  }

  @Test
  void aRequestMayHaveNoHost() {
    assertThat(of(host("*"), path("/*")).covers(of(path("/a")))).isFalse();
    assertThat(covers(host("*"), hostRegex("^a"))).isTrue();
  }

  @Test
  void expressionsAreComparedAsText() {
    assertThat(covers(pathRegex("^/a", "^/b"), pathRegex("^/b"))).isTrue();
    assertThat(covers(pathRegex("^/"), pathRegex("^/b"))).isFalse();
    assertThat(covers(pathRegex("^/"), path("/b"))).isFalse();
    assertThat(covers(path("/b"), pathRegex("^/b$"))).isFalse();
  }

  @Test
  void namesOfHeadersHaveNoCase() {
    assertThat(covers(header("X-Tenant", "a*"), header("x-tenant", "AB"))).isTrue();
    assertThat(covers(header("X-Tenant", "a*"), header("X-User", "ab"))).isFalse();
  }

  @Test
  void eachHeaderThatIsAskedForMustBeAskedForByTheOther() {
    assertThat(of(header("A", "1"), header("B", "1")).covers(of(header("A", "1")))).isFalse();
    assertThat(of(header("A", "1")).covers(of(header("B", "1"), header("A", "1")))).isTrue();
  }

  @Test
  void methodsHaveCase() {
    assertThat(covers(method("GET", "HEAD"), method("GET"))).isTrue();
    assertThat(covers(method("GET"), method("get"))).isFalse();
  }

  @Test
  void aParameterWithoutKeyIsLookedForInAll() {
    assertThat(covers(query("v*"), query("k", "v1"))).isTrue();
    assertThat(covers(query("k", "v*"), query("v1"))).isFalse();
    assertThat(covers(query("K", "v*"), query("k", "V1"))).isTrue();
    assertThat(covers(query("a*"), query("a\\*"))).isTrue();
    assertThat(covers(query("a\\*"), query("a*"))).isFalse();
  }

  @Test
  void rangesAreComparedByTheirAddresses() {
    assertThat(covers(source("10.0.0.0/8", "::/0"), source("10.1.0.0/16", "2001:db8::/32")))
        .isTrue();
    assertThat(covers(source("10.1.0.0/16"), source("10.0.0.0/8"))).isFalse();
    assertThat(covers(source("0.0.0.0/0"), source("::/0"))).isFalse();
    assertThat(covers(source("0.0.0.0/0"), source("none"))).isFalse();
  }

  @Test
  void aWildcardHostTakesRequestsForAnExactOneWherePathsMeet() {
    RuleReach wild = of(host("*.a.com"), path("/api/*"));
    assertThat(wild.takesHostOf(of(host("x.a.com"), path("/*")))).isTrue();
    assertThat(wild.takesHostOf(of(host("x.a.com")))).isTrue();
    assertThat(wild.takesHostOf(of(host("x.a.com"), path("/other")))).isFalse();
    assertThat(wild.takesHostOf(of(host("a.com"), path("/*")))).isFalse();
    assertThat(wild.takesHostOf(of(host("*.b.a.com"), path("/*")))).isFalse();
    assertThat(of(host("*.a.com"), method("GET")).takesHostOf(of(host("x.a.com")))).isFalse();
  }

  private static boolean covers(Condition wide, Condition narrow) {
    return of(wide).covers(of(narrow));
  }

  private static RuleReach of(Condition... conditions) {
    return RuleReach.of(List.of(conditions));
  }
}
