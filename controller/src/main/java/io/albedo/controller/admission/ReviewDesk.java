package io.albedo.controller.admission;

import io.albedo.controller.admission.ReviewListener.Outcome;
import io.albedo.controller.admission.review.MalformedReviewException;
import io.albedo.controller.admission.review.ReviewReader;
import io.albedo.controller.admission.review.ReviewRequest;
import io.albedo.controller.admission.review.ReviewWriter;
import io.albedo.model.diag.Code;
import io.albedo.planner.admit.Admission;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers reviews, always and in time. Trouble of ours lets pods pass; else it is an error of HTTP,
 * so that the webhook's failure policy decides.
 */
final class ReviewDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewDesk.class);

  private final Judge judge;
  private final ExecutorService threads;
  private final Duration patience;
  private final ReviewListener listener;

  ReviewDesk(Judge judge, ExecutorService threads, Duration patience, ReviewListener listener) {
    this.judge = judge;
    this.threads = threads;
    this.patience = patience;
    this.listener = listener;
  }

  /**
   * Never throws for what is in the body.
   *
   * @param start when the request came, by the clock of {@link System#nanoTime}
   */
  ReviewAnswer answer(Webhook webhook, byte[] body, long start) {
    try {
      ReviewRequest request = ReviewReader.read(body);
      if (!request.kind().equals(webhook.kind())) {
        return ReviewAnswer.trouble(
            400, "%s is about objects of kind %s only".formatted(webhook.path(), webhook.kind()));
      }
      return answer(webhook, request, start);
    } catch (MalformedReviewException e) {
      return ReviewAnswer.trouble(400, "bad review: " + e.getMessage());
    }
  }

  private ReviewAnswer answer(Webhook webhook, ReviewRequest request, long start) {
    Future<Admission> judgement = threads.submit(() -> judge.of(webhook, request));
    try {
      long rest = patience.toNanos() - (System.nanoTime() - start);
      Admission admission = judgement.get(rest, TimeUnit.NANOSECONDS);
      tell(webhook, outcome(admission), code(admission), start);
      return ReviewAnswer.review(ReviewWriter.write(request.uid(), admission));
    } catch (TimeoutException e) {
      LOG.error(
          "{} about {} {} took too long",
          webhook.path(),
          request.kind(),
          request.name(),
          new IllegalStateException("no answer within " + patience.toMillis() + " ms"));
    } catch (ExecutionException e) {
      LOG.error(
          "{} about {} {} failed", webhook.path(), request.kind(), request.name(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      judgement.cancel(true);
    }
    tell(webhook, Outcome.FAILED, Optional.empty(), start);
    return failure(webhook, request);
  }

  private static ReviewAnswer failure(Webhook webhook, ReviewRequest request) {
    return webhook.failsOpen()
        ? ReviewAnswer.review(ReviewWriter.write(request.uid(), Admission.silent()))
        : ReviewAnswer.trouble(
            500, "the object could not be judged; the controller's log says why");
  }

  private static Outcome outcome(Admission admission) {
    return switch (admission) {
      case Admission.Denied denied -> Outcome.DENIED;
      case Admission.Allowed allowed when allowed.edits().isEmpty() -> Outcome.ALLOWED;
      case Admission.Allowed allowed -> Outcome.EDITED;
    };
  }

  private static Optional<Code> code(Admission admission) {
    return admission instanceof Admission.Denied denied
        ? Optional.of(denied.code())
        : Optional.empty();
  }

  private void tell(Webhook webhook, Outcome outcome, Optional<Code> code, long start) {
    listener.reviewed(webhook, outcome, code, Duration.ofNanos(System.nanoTime() - start));
  }
}
