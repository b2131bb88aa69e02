package io.albedo.planner.translate;

import io.albedo.model.alb.Protocol;
import io.albedo.model.cluster.PortRef;
import java.util.Optional;

/**
 * What one member says about how the load balancer behind is checked; what it does not say is
 * absent, since what somebody says wins over what nobody does.
 */
record FrontendCheck(
    Optional<PortRef> port,
    Optional<Protocol> protocol,
    Optional<String> path,
    Optional<String> matcher,
    Timing timing) {

  /** Nothing is said. */
  static final FrontendCheck NONE =
      new FrontendCheck(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Timing.NONE);

  /** Seconds and counts. */
  record Timing(
      Optional<Integer> interval,
      Optional<Integer> timeout,
      Optional<Integer> healthy,
      Optional<Integer> unhealthy) {
    static final Timing NONE =
        new Timing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
