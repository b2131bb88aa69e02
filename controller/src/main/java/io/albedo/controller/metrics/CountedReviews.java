package io.albedo.controller.metrics;

import io.albedo.controller.admission.ReviewListener;
import io.albedo.controller.admission.Webhook;
import io.albedo.model.diag.Code;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reviews of admission, counted and timed. */
final class CountedReviews implements ReviewListener {

  private final Series series;

  CountedReviews(MeterRegistry registry) {
    this.series = new Series(registry);
  }

  @Override
  public void reviewed(Webhook webhook, Outcome outcome, Optional<Code> code, Duration duration) {
    series.time(
        duration,
        "albedo_review_seconds",
        "Time of an answer to the API server.",
        "webhook_name",
        webhook.text(),
        "outcome",
        outcome.name().toLowerCase(Locale.ROOT));
    if (outcome == Outcome.DENIED || outcome == Outcome.FAILED) {
      series
          .counter(
              webhook.edits()
                  ? "awslbc_webhook_mutation_failure_total"
                  : "awslbc_webhook_validation_failure_total",
              "Objects that were refused or could not be judged.",
              "webhook_name",
              webhook.text(),
              "error_category",
              code.map(Code::code).orElse("failed"))
          .increment();
    }
  }
}
