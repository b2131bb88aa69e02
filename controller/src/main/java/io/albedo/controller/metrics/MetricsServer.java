package io.albedo.controller.metrics;

import io.albedo.controller.config.value.BindAddress;
import io.albedo.controller.health.AddressUnusableException;
import io.albedo.controller.health.StatusPage;
import io.albedo.controller.health.StatusServer;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Optional;

/** Where Prometheus collects. */
public final class MetricsServer {

  private MetricsServer() {}

  /**
   * A server that answers {@code /metrics}, unless it is switched off.
   *
   * @throws AddressUnusableException if it cannot listen there
   */
  public static Optional<StatusServer> start(
      Vertx vertx, BindAddress address, ControllerMetrics metrics) throws AddressUnusableException {
    return address.isOff()
        ? Optional.empty()
        : Optional.of(
            StatusServer.start(
                vertx,
                "metrics (--metrics-bind-addr)",
                address,
                Map.of(
                    "/metrics", StatusPage.text(ControllerMetrics.CONTENT_TYPE, metrics::text))));
  }
}
