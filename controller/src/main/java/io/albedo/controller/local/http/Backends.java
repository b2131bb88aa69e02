package io.albedo.controller.local.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The real backends; the route that says most about a Service wins, the first among equals. */
public final class Backends {

  private final List<BackendRoute> routes;

  public Backends(List<BackendRoute> routes) {
    this.routes =
        routes.stream()
            .sorted(Comparator.comparingInt(BackendRoute::precision).reversed())
            .toList();
  }

  /** No real backend: the echo answers everything. */
  public static Backends none() {
    return new Backends(List.of());
  }

  Optional<Origin> originOf(ServedTargetGroup group) {
    return group
        .service()
        .flatMap(ref -> routes.stream().filter(r -> r.takes(ref)).findFirst())
        .map(BackendRoute::origin);
  }
}
