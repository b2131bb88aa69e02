package io.albedo.aws.write;

import io.albedo.aws.map.Known;
import io.albedo.aws.map.TargetGroupRequests;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.HealthCall;
import java.util.List;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthReasonEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthStateEnum;

/** Waits for what becomes of targets. When its time is up, the plan goes on all the same. */
final class TargetHealthWait {

  private static final int SECONDS_BETWEEN_LOOKS = 5;

  private final ElasticLoadBalancingV2Client elb;
  private final Poll poll;

  TargetHealthWait(ElasticLoadBalancingV2Client elb, Poll poll) {
    this.elb = elb;
    this.poll = poll;
  }

  void await(HealthCall call) throws InterruptedException, WaitFailedException {
    switch (call) {
      case HealthCall.AwaitTargetsHealthy c -> awaitHealthy(c);
      case HealthCall.AwaitTargetsDrained c ->
          poll.until(
              targets -> targets.stream().noneMatch(TargetHealthWait::isDraining),
              patience(c),
              () -> targets(c.targetGroup()));
    }
  }

  /** A wait that could not end is a mistake in the plan: nobody checks an unused target group. */
  private void awaitHealthy(HealthCall.AwaitTargetsHealthy call)
      throws InterruptedException, WaitFailedException {
    List<TargetHealth> last =
        poll.until(
            targets -> targets.stream().anyMatch(TargetHealthWait::isHealthy),
            patience(call),
            () -> targets(call.targetGroup()));
    if (!last.isEmpty() && last.stream().allMatch(TargetHealthWait::isUsedByNobody)) {
      throw new WaitFailedException(
          "Timeout", Known.text(call.targetGroup()) + " is used by nobody");
    }
  }

  private List<TargetHealth> targets(Token<Arn> targetGroup) {
    return elb
        .describeTargetHealth(TargetGroupRequests.health(targetGroup))
        .targetHealthDescriptions()
        .stream()
        .map(TargetHealthDescription::targetHealth)
        .toList();
  }

  private static Patience patience(HealthCall call) {
    return Patience.ofSeconds(SECONDS_BETWEEN_LOOKS, call.atMostSeconds());
  }

  private static boolean isHealthy(TargetHealth health) {
    return health.state() == TargetHealthStateEnum.HEALTHY;
  }

  private static boolean isDraining(TargetHealth health) {
    return health.state() == TargetHealthStateEnum.DRAINING;
  }

  private static boolean isUsedByNobody(TargetHealth health) {
    return health.state() == TargetHealthStateEnum.UNUSED
        && health.reason() == TargetHealthReasonEnum.TARGET_NOT_IN_USE;
  }
}
