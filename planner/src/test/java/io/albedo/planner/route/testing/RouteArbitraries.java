package io.albedo.planner.route.testing;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rules and requests over alphabets so small that many of them meet. */
public final class RouteArbitraries {

  private RouteArbitraries() {}

  /** A request that some of the rules take. */
  public static Arbitrary<Request> requests() {
    return Combinators.combine(
            Arbitraries.of("a.com", "A.com:81", "b.a.com", ""),
            Arbitraries.of("/", "/a", "/A", "/a/", "/a/b", "/ab"),
            Arbitraries.of("", "k=v", "K=x&j=v", "v"),
            Arbitraries.of("GET", "POST", "get"),
            Arbitraries.of("10.0.0.1", "10.1.0.1", "::1"),
            Arbitraries.of("x", "X y", ""))
        .as(
            (host, path, query, method, source, tenant) ->
                Requests.to(host, query.isEmpty() ? path : path + "?" + query)
                    .method(method)
                    .source(source)
                    .addHeaders(new io.albedo.planner.route.Header("X-Tenant", tenant))
                    .build());
  }

  /** Up to six rules with priorities of their own. */
  public static Arbitrary<List<ListenerRule>> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9), conditions().list().ofMaxSize(3))
        .as((priority, list) -> RoutingTable.rule(priority, list.toArray(Condition[]::new)))
        .list()
        .uniqueElements(ListenerRule::priority)
        .ofMaxSize(6);
  }

  /**
   * Rules as translation makes them: with one condition on the host and one on the path at most.
   */
  public static Arbitrary<List<ListenerRule>> mergedRules() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40), hosts().optional(), paths().optional(), others())
        .as(RouteArbitraries::mergedRule)
        .list()
        .uniqueElements(ListenerRule::priority)
        .ofMaxSize(12);
  }

  private static ListenerRule mergedRule(
      int priority, Optional<Condition> host, Optional<Condition> path, List<Condition> others) {
    List<Condition> all = new ArrayList<>(others);
    host.ifPresent(all::add);
    path.ifPresent(all::add);
    return RoutingTable.rule(priority, all.toArray(Condition[]::new));
  }

  private static Arbitrary<Condition> hosts() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9,
            Arbitraries.of("a.com", "b.a.com", "*.a.com", "?.A.COM", "*", "*.com")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(values -> RoutingTable.host(values.toArray(String[]::new)))),
        Tuple.of(1, Arbitraries.of("^b\\.", "^a\\.com$").map(RoutingTable::hostRegex)));
  }

  private static Arbitrary<Condition> paths() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9,
            Arbitraries.of("/", "/a", "/a*", "/a/*", "/?", "/*b", "*", "/*", "*b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(values -> RoutingTable.path(values.toArray(String[]::new)))),
        Tuple.of(1, Arbitraries.of("^/a", "b$", "(").map(RoutingTable::pathRegex)));
  }

  /** Mostly none. */
  private static Arbitrary<List<Condition>> others() {
    return Arbitraries.oneOf(
            Arbitraries.of("x", "x*", "?*").map(v -> RoutingTable.header("x-TENANT", v)),
            Arbitraries.of("GET", "POST").map(RoutingTable::method),
            Arbitraries.of("v", "*", "\\*").map(RoutingTable::query),
            Arbitraries.of("v", "x").map(v -> RoutingTable.query("k", v)),
            Arbitraries.of("10.0.0.0/16", "0.0.0.0/0", "::/0").map(RoutingTable::source))
        .list()
        .ofMaxSize(2)
        .optional(0.4)
        .map(list -> list.orElse(List.of()));
  }

  private static Arbitrary<Condition> conditions() {
    return Arbitraries.oneOf(
        Arbitraries.of("a.com", "*.a.com", "?.A.COM", "*").map(RoutingTable::host),
        Arbitraries.of("^b\\.", "^a\\.com$").map(RoutingTable::hostRegex),
        Arbitraries.of("/", "/a", "/a*", "/a/*", "/?", "/*b").map(RoutingTable::path),
        Arbitraries.of("^/a", "b$", "(").map(RoutingTable::pathRegex),
        Arbitraries.of("x", "x*", "?*").map(v -> RoutingTable.header("x-TENANT", v)),
        Arbitraries.of("GET", "POST").map(RoutingTable::method),
        Arbitraries.of("v", "*", "\\*").map(RoutingTable::query),
        Arbitraries.of("v", "x").map(v -> RoutingTable.query("k", v)),
        Arbitraries.of("10.0.0.0/16", "0.0.0.0/0", "::/0").map(RoutingTable::source));
  }
}
