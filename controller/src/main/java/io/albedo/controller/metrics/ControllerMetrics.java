package io.albedo.controller.metrics;

import io.albedo.aws.client.CallListener;
import io.albedo.controller.admission.ReviewListener;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** All that is measured of one controller, and the text in which Prometheus collects it. */
public final class ControllerMetrics implements AutoCloseable {

  /** The text format that every version of Prometheus reads. */
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final LoopMetrics loop = new CountedLoop(registry);
  private final CallListener calls = new CountedCalls(registry);
  private final ReviewListener reviews = new CountedReviews(registry);

  public ControllerMetrics() {
    garbage.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** For whoever makes passes. */
  public LoopMetrics loop() {
    return loop;
  }

  /** For whoever calls AWS. */
  public CallListener calls() {
    return calls;
  }

  /** For whoever answers the API server. */
  public ReviewListener reviews() {
    return reviews;
  }

  /** Everything as it is now. */
  public String text() {
    return registry.scrape(CONTENT_TYPE);
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
