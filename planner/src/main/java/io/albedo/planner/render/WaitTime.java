package io.albedo.planner.render;

import io.albedo.model.plan.AddressCall;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.HealthCall;
import java.time.Duration;
import java.util.Map;

/**
 * How long a wait lasts. A wait that reaches its bound has failed.
 *
 * @param usual by experience
 */
public record WaitTime(Duration usual, Duration bound) {

  private static final Duration HEALTHY = Duration.ofSeconds(30);
  private static final WaitTime OTHER = of(Duration.ofSeconds(30), Duration.ofMinutes(5));

  /**
   * ACM gives up on a certificate after 72 hours. Source: "DNS validation" in the AWS Certificate
   * Manager user guide.
   */
  private static final Map<String, WaitTime> BY_API =
      Map.of(
          "wait:LoadBalancerActive", of(Duration.ofMinutes(2), Duration.ofMinutes(10)),
          "wait:CertificateValidationRecords", of(Duration.ofSeconds(10), Duration.ofMinutes(2)),
          "wait:CertificateIssued", of(Duration.ofMinutes(3), Duration.ofDays(3)),
          "wait:BindingGone", of(Duration.ofSeconds(10), Duration.ofMinutes(5)));

  /** How long a wait lasts; one that carries its own bound lasts no longer. */
  static WaitTime of(Call wait) {
    return switch (wait) {
      case HealthCall.AwaitTargetsHealthy w -> of(HEALTHY, Duration.ofSeconds(w.atMostSeconds()));
      case HealthCall.AwaitTargetsDrained w ->
          of(Duration.ofSeconds(w.atMostSeconds()), Duration.ofSeconds(w.atMostSeconds()));
      case AddressCall.AwaitClientsMoved w ->
          of(Duration.ofSeconds(w.seconds()), Duration.ofSeconds(w.seconds()));
      default -> of(wait.api());
    };
  }

  /** How long the wait of this name lasts. */
  public static WaitTime of(String api) {
    return BY_API.getOrDefault(api, OTHER);
  }

  private static WaitTime of(Duration usual, Duration bound) {
    return new WaitTime(usual, bound);
  }
}
