package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.UnsafeOrderName;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;
import java.time.Duration;

/** How changes are made. These flags are Albedo's own. */
final class PlanFlags {

  private final Flag<UnsafeOrderName> unsafeOrder;
  private final Flag<GoDuration> targetHealthTimeout;

  PlanFlags(FlagSet flags) {
    unsafeOrder =
        flags
            .named(
                "--unsafe-order",
                "proceed or withhold, where the quota of rules leaves no order in which every"
                    + " request keeps its old answer until it gets its new one. A flag of Albedo"
                    + " alone.")
            .one(
                "POLICY",
                new UnsafeOrderName.Converter(),
                new UnsafeOrderName(UnsafeOrder.PROCEED));
    targetHealthTimeout =
        flags
            .named(
                "--target-health-timeout",
                "How long a target group that takes over requests is waited for until one of its"
                    + " targets is healthy; 0s for not at all. A flag of Albedo alone.")
            .duration(Duration.ofMinutes(5));
  }

  void addTo(Options.Builder options) {
    options
        .unsafeOrder(unsafeOrder.value().value())
        .targetHealthTimeoutSeconds(
            Math.toIntExact(Math.min(targetHealthTimeout.value().value().toSeconds(), 86_400)));
  }
}
