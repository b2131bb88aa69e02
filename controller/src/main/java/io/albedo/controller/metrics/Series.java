package io.albedo.controller.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Makes series on demand, with bounds of histograms that suit what is measured. */
final class Series {

  /** Seconds; for what takes from a call to a whole load balancer. */
  private static final double[] WORK = {
    0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600
  };

  private static final double[] ATTEMPTS = {1, 2, 3, 5, 10};

  private static final double NANOS = 1e9;

  private final MeterRegistry registry;

  Series(MeterRegistry registry) {
    this.registry = registry;
  }

  Counter counter(String name, String help, String... labels) {
    return Counter.builder(name).description(help).tags(labels).register(registry);
  }

  /** A histogram of seconds; the name is kept as it is, where a timer would append a unit. */
  void time(Duration duration, String name, String help, String... labels) {
    DistributionSummary.builder(name)
        .description(help)
        .tags(labels)
        .serviceLevelObjectives(WORK)
        .register(registry)
        .record(duration.toNanos() / NANOS);
  }

  void attempts(int number, String name, String help, String... labels) {
    DistributionSummary.builder(name)
        .description(help)
        .tags(labels)
        .serviceLevelObjectives(ATTEMPTS)
        .register(registry)
        .record(number);
  }
}
