package io.albedo.controller.admission;

import io.albedo.model.diag.Code;
import java.time.Duration;
import java.util.Optional;

/** Hears of reviews, on several threads at once. */
@FunctionalInterface
public interface ReviewListener {

  /** How a review ended. */
  enum Outcome {
    ALLOWED,
    EDITED,
    DENIED,
    FAILED
  }

  /**
   * A review was answered.
   *
   * @param code why an object was denied
   */
  void reviewed(Webhook webhook, Outcome outcome, Optional<Code> code, Duration duration);

  static ReviewListener silent() {
    return (webhook, outcome, code, duration) -> {};
  }
}
