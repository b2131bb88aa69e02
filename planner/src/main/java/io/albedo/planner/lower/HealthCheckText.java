package io.albedo.planner.lower;

import io.albedo.model.alb.HealthCheck;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How health checks differ, in words. */
final class HealthCheckText {

  private HealthCheckText() {}

  static String differences(HealthCheck have, HealthCheck want) {
    return Stream.of(
            difference(
                "port",
                have.port().known().map(p -> p.text()).orElse("?"),
                want.port().known().map(p -> p.text()).orElse("?")),
            difference("protocol", have.protocol(), want.protocol()),
            difference("path", have.path(), want.path()),
            difference("success codes", have.matcher(), want.matcher()),
            difference("interval", have.intervalSeconds(), want.intervalSeconds()),
            difference("timeout", have.timeoutSeconds(), want.timeoutSeconds()),
            difference(
                "healthy threshold", have.healthyThresholdCount(), want.healthyThresholdCount()),
            difference(
                "unhealthy threshold",
                have.unhealthyThresholdCount(),
                want.unhealthyThresholdCount()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> difference(String field, Object have, Object want) {
    return have.equals(want) ? Optional.empty() : Optional.of(field + " " + have + " -> " + want);
  }
}
