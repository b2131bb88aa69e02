package io.albedo.planner.route.testing;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import io.albedo.planner.route.Request;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

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
