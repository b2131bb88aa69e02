package io.albedo.controller.config;

import io.albedo.controller.config.NotYet.Part;
import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.Switch;
import io.albedo.controller.config.value.WholeNumber;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Targets and TargetGroupBindings. */
final class TargetFlags {

  @Option(
      names = "--enable-endpoint-slices",
      arity = "1",
      paramLabel = "BOOL",
      converter = Switch.Converter.class,
      preprocessor = Switch.WithoutValue.class,
      description = "Find pods by EndpointSlices; else by Endpoints.")
  @NotYet(Part.TARGETS)
  Switch endpointSlices = Switch.ON;

  @Option(
      names = "--max-targets-per-target-group",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "Most targets in a target group; 0 for no limit.")
  @NotYet(Part.TARGETS)
  int maxTargets = 0;

  @Option(
      names = "--targetgroupbinding-requeue-duration",
      paramLabel = "DURATION",
      converter = GoDuration.Converter.class,
      description = "How often the health of targets is asked for while readiness gates wait.")
  @NotYet(Part.TARGETS)
  GoDuration requeue = new GoDuration(Duration.ofSeconds(15));

  @Option(
      names = "--targetgroupbinding-max-concurrent-reconciles",
      paramLabel = "N",
      converter = WholeNumber.class,
      description = "TargetGroupBindings worked on at once.")
  @NotYet(Part.TARGETS)
  int concurrentBindings = 3;

  @Option(
      names = "--targetgroupbinding-max-exponential-backoff-delay",
      paramLabel = "DURATION",
      converter = GoDuration.Converter.class,
      description = "Longest pause before a failed TargetGroupBinding is tried again.")
  @NotYet(Part.TARGETS)
  GoDuration backoff = new GoDuration(Duration.ofSeconds(1000));
}
