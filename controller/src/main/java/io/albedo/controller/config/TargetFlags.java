package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.Switch;
import io.albedo.planner.options.Options;
import java.time.Duration;

/** Targets and TargetGroupBindings. */
final class TargetFlags {

  private final Flag<Switch> slices;
  private final Flag<Integer> mostTargets;
  private final Flag<GoDuration> requeue;
  private final Flag<Integer> concurrency;
  private final Flag<GoDuration> longestPause;

  TargetFlags(FlagSet flags) {
    slices =
        flags
            .named("--enable-endpoint-slices", "Find pods by EndpointSlices; else by Endpoints.")
            .onOff(Switch.ON);
    mostTargets =
        flags
            .named(
                "--max-targets-per-target-group", "Most targets in a target group; 0 for no limit.")
            .number(0);
    requeue =
        flags
            .named(
                "--targetgroupbinding-requeue-duration",
                "How often the health of targets is asked for while readiness gates wait.")
            .duration(Duration.ofSeconds(15));
    concurrency =
        flags
            .named(
                "--targetgroupbinding-max-concurrent-reconciles",
                "TargetGroupBindings worked on at once.")
            .number(3);
    longestPause =
        flags
            .named(
                "--targetgroupbinding-max-exponential-backoff-delay",
                "Longest pause before a failed TargetGroupBinding is tried again.")
            .duration(Duration.ofSeconds(1000));
  }

  void addTo(Options.Builder options) {
    options
        .enableEndpointSlices(slices.value().isOn())
        .maxTargetsPerTargetGroup(Math.max(0, mostTargets.value()));
  }

  Duration requeue() {
    return requeue.value().value();
  }

  Duration longestPause() {
    return longestPause.value().value();
  }

  int concurrency() {
    return Math.max(1, concurrency.value());
  }
}
