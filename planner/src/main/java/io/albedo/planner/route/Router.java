package io.albedo.planner.route;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.alb.Listener;
import io.albedo.model.alb.ListenerRule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Routes requests as a listener does: the rules are tried by rising priority, the first whose
 * conditions all hold decides, and the default actions decide for the rest. Source: "Listener
 * rules" in the Elastic Load Balancing user guide.
 *
 * <p>There is no randomness here: the target group of a weighted forward is chosen with {@link
 * Outcome.Forward#choose}. Authentication actions are told ({@link Routing#checks}), not performed.
 */
public final class Router {

  private final List<Route> routes;
  private final Route byDefault;

  /** The rules may come in any order. */
  public Router(Listener listener, List<ListenerRule> rules) {
    this.routes =
        rules.stream()
            .sorted(Comparator.comparingInt(ListenerRule::priority))
            .map(Route::of)
            .toList();
    this.byDefault = Route.byDefault(listener.defaultActions());
  }

  /** A router for the listener at a port, if the graph has one. */
  public static Optional<Router> of(AlbGraph graph, int port) {
    return graph.listeners().stream()
        .filter(l -> l.port() == port)
        .findFirst()
        .map(l -> new Router(l, graph.rules(port)));
  }

  /** What happens to the request. Never throws for what a client sends. */
  public Routing route(Request request) {
    return routes.stream()
        .filter(r -> r.matches(request))
        .findFirst()
        .orElse(byDefault)
        .routing(request);
  }
}
