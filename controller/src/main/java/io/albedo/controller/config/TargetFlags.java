package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import java.time.Duration;

/** Targets and TargetGroupBindings. */
final class TargetFlags {

  private TargetFlags() {}

  static void declare(FlagSet flags) {
    flags
        .named("--enable-endpoint-slices", "Find pods by EndpointSlices; else by Endpoints.")
        .notYet(MissingPart.TARGETS)
        .onOff(Switch.ON);
    flags
        .named("--max-targets-per-target-group", "Most targets in a target group; 0 for no limit.")
        .notYet(MissingPart.TARGETS)
        .number(0);
    declareBindings(flags);
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
