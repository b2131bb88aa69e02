package io.albedo.controller.admission;

import io.albedo.controller.admission.review.ReviewRequest;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.admit.Admission;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges an Ingress that nobody has written, before anybody asks: what a Java machine does for the
 * first time takes seconds, and an API server does not wait for long.
 */
final class WarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final ObjectName NAME = new ObjectName("default", "warm-up");

  private static final String INGRESS =
      """
      {"apiVersion":"networking.k8s.io/v1","kind":"Ingress",
       "metadata":{"name":"warm-up","annotations":{"kubernetes.io/ingress.class":"alb"}},
       "spec":{"rules":[{"http":{"paths":[{"path":"/","pathType":"Prefix",
         "backend":{"service":{"name":"warm-up","port":{"number":80}}}}]}}]}}
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Judge judge;
  private final TimeBox timeBox;

  WarmUp(Judge judge, TimeBox timeBox) {
    this.judge = judge;
    this.timeBox = timeBox;
  }

  /** Ends in time, whatever becomes of it. */
  void run() {
    ReviewRequest request =
        new ReviewRequest("", "Ingress", NAME, "CREATE", Optional.of(INGRESS), Optional.empty());
    Optional<Admission> admission =
        timeBox.within(PATIENCE, "warming up", () -> judge.of(Webhook.INGRESS, request));
    LOG.debug("warm-up: {}", admission);
  }
}
