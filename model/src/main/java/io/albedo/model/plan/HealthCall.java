package io.albedo.model.plan;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;

/** An explicit wait for what becomes of the targets of a target group. */
public sealed interface HealthCall extends Call.OfHealth {

  Token<Arn> targetGroup();

  /** So long at most, in seconds; then the plan goes on. */
  int atMostSeconds();

  /**
   * Waits until a target is healthy. Targets are only checked while a listener or a rule of a load
   * balancer refers to their target group. Source: "Health checks for Application Load Balancer
   * target groups" in the Elastic Load Balancing user guide.
   */
  record AwaitTargetsHealthy(Token<Arn> targetGroup, int atMostSeconds) implements HealthCall {
    @Override
    public String api() {
      return "wait:TargetsHealthy";
    }
  }

  /** Waits until requests under way to targets that were deregistered have ended. */
  record AwaitTargetsDrained(Token<Arn> targetGroup, int atMostSeconds) implements HealthCall {
    @Override
    public String api() {
      return "wait:TargetsDrained";
    }
  }
}
