package io.albedo.controller.metrics;

import io.albedo.model.plan.OperationResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Passes, counted and timed. */
final class CountedLoop implements LoopMetrics {

  private static final String CONTROLLER = "ingress";
  private static final String BINDINGS = "targetGroupBinding";

  private static final Gauges NOTHING =
      new Gauges(() -> 0, () -> 0, () -> 0, () -> 0, () -> 0, () -> 0);

  private final MeterRegistry registry;
  private final Series series;
  private final AtomicInteger leader = new AtomicInteger();
  private final AtomicReference<Gauges> figures = new AtomicReference<>(NOTHING);

  CountedLoop(MeterRegistry registry) {
    this.registry = registry;
    this.series = new Series(registry);
    gauge("albedo_leader", "1 if this replica is the leader.", leader::get);
    registerFigures();
    EnumSet.allOf(PassOutcome.class).forEach(this::passes);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void passEnded(PassOutcome outcome, Duration duration) {
    passes(outcome).increment();
    series.time(
        duration, "albedo_pass_seconds", "Time of a pass over a group.", "outcome", word(outcome));
    switch (outcome) {
      case FAILED, BROKEN, BLOCKED ->
          series
              .counter(
                  "awslbc_controller_reconcile_errors_total",
                  "Passes over a group that did not do what was asked for.",
                  "controller",
                  CONTROLLER,
                  "error_category",
                  word(outcome))
              .increment();
      case APPLIED, UNCHANGED, PARTIAL -> {}
    }
  }

  private Counter passes(PassOutcome outcome) {
    return series.counter("albedo_passes_total", "Passes over a group.", "outcome", word(outcome));
  }

  @Override
  public void stageEnded(Stage stage, Duration duration) {
    series.time(
        duration,
        "awslbc_controller_reconcile_stage_duration",
        "Seconds that a part of a pass took.",
        "controller",
        stage == Stage.RECONCILE_TARGETGROUPBINDING ? BINDINGS : CONTROLLER,
        "reconcile_stage",
        word(stage));
  }

  @Override
  public void operationEnded(String api, OperationResult result) {
    String outcome =
        switch (result) {
          case OperationResult.Applied applied -> "applied";
          case OperationResult.Failed failed -> "failed";
          case OperationResult.Unknown unknown -> "unknown";
          case OperationResult.Skipped skipped -> "skipped";
        };
    series
        .counter(
            "albedo_operations_total",
            "Operations of plans, by API and how they ended.",
            "api",
            api,
            "outcome",
            outcome)
        .increment();
  }

  @Override
  public void drifted(int resources) {
    series
        .counter("albedo_drift_total", "Resources found to differ from what was last applied.")
        .increment(resources);
  }

  @Override
  public void applied(Duration sinceEdit) {
    series.time(
        sinceEdit,
        "albedo_edit_to_applied_seconds",
        "Time from an edit in Kubernetes to the last operation for it.");
  }

  @Override
  public void gateOpened(Duration since) {
    series.time(
        since,
        "awslbc_readiness_gate_ready_seconds",
        "Time that a pod waited for its target to become healthy.");
  }

  @Override
  public void leading(boolean leads) {
    leader.set(leads ? 1 : 0);
    if (!leads) {
      figures.set(NOTHING);
    }
  }

  @Override
  public void gauges(Gauges gauges) {
    figures.set(gauges);
  }

  /** Once for all terms of office: a registry keeps the first gauge of a name for ever. */
  private void registerFigures() {
    gauge("albedo_queue_length", "Groups that wait for a pass.", figure(Gauges::queueLength));
    gauge(
        "albedo_blocked_groups",
        "Groups of which nothing is begun.",
        figure(Gauges::blockedGroups));
    gauge(
        "albedo_quarantined_ingresses",
        "Ingresses with an error in them: left out, or served in their last good form.",
        figure(Gauges::quarantinedIngresses));
    inView("ingress", figure(Gauges::ingresses));
    inView("service", figure(Gauges::services));
    inView("targetgroupbinding", figure(Gauges::bindings));
  }

  private IntSupplier figure(Function<Gauges, IntSupplier> which) {
    return () -> which.apply(figures.get()).getAsInt();
  }

  private void inView(String resource, IntSupplier number) {
    Gauge.builder("awslbc_controller_cache_object_total", number, IntSupplier::getAsInt)
        .description("Objects in view.")
        .tags("resource", resource)
        .strongReference(true)
        .register(registry);
  }

  private void gauge(String name, String help, IntSupplier number) {
    Gauge.builder(name, number, IntSupplier::getAsInt)
        .description(help)
        .strongReference(true)
        .register(registry);
  }
}
