package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import io.albedo.planner.options.Options;
import java.time.Duration;

/** Targets and TargetGroupBindings. */
final class TargetFlags {

  private final Flag<Switch> slices;
  private final Flag<Integer> mostTargets;

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
    declareBindings(flags);
  }

  void addTo(Options.Builder options) {
    options
        .enableEndpointSlices(slices.value().isOn())
        .maxTargetsPerTargetGroup(Math.max(0, mostTargets.value()));
  }

  private static void declareBindings(FlagSet flags) {
    flags
        .named(
            "--targetgroupbinding-requeue-duration",
            "How often the health of targets is asked for while readiness gates wait.")
        .notYet(MissingPart.TARGETS)
        .duration(Duration.ofSeconds(15));
    flags
        .named(
            "--targetgroupbinding-max-concurrent-reconciles",
            "TargetGroupBindings worked on at once.")
        .notYet(MissingPart.TARGETS)
        .number(3);
    flags
        .named(
            "--targetgroupbinding-max-exponential-backoff-delay",
            "Longest pause before a failed TargetGroupBinding is tried again.")
        .notYet(MissingPart.TARGETS)
        .duration(Duration.ofSeconds(1000));
  }
}
