package io.albedo.controller.config;

import io.albedo.controller.config.value.GoDuration;
import io.albedo.controller.config.value.UnsafeOrderName;
import io.albedo.controller.config.value.Words;
import io.albedo.planner.options.Options;
import io.albedo.planner.options.UnsafeOrder;
import java.time.Duration;
import java.util.List;

/** How changes are made. These flags are Albedo's own. */
final class PlanFlags {

  /** A day. */
  private static final long LONGEST = 86_400;

  private final Flag<UnsafeOrderName> unsafeOrder;
  private final Flag<GoDuration> targetHealthTimeout;
  private final Flag<GoDuration> loadBalancerDrainTime;
  private final Flag<List<Words>> approveReplacement;

  PlanFlags(FlagSet flags) {
    unsafeOrder =
        flags
            .named(
                "--unsafe-order",
                "proceed or withhold, where the quota of rules leaves no order in which every"
                    + " request keeps its old answer until it gets its new one. A flag of Albedo"
                    + " alone.")
            .one(
                "POLICY",
                new UnsafeOrderName.Converter(),
                new UnsafeOrderName(UnsafeOrder.PROCEED));
    targetHealthTimeout =
        flags
            .named(
                "--target-health-timeout",
                "How long a target group that takes over requests is waited for until one of its"
                    + " targets is healthy; 0s for not at all. A flag of Albedo alone.")
            .duration(Duration.ofMinutes(5));
    loadBalancerDrainTime =
        flags
            .named(
                "--load-balancer-drain-time",
                "How long a load balancer that was replaced stays when the address of the new one"
                    + " is published; 0s for not at all. A flag of Albedo alone.")
            .duration(Duration.ofMinutes(10));
    approveReplacement =
        flags
            .named(
                "--approve-replacement",
                "Load balancers that may be replaced, in the words of finding ALB1601. A flag of"
                    + " Albedo alone.")
            .words("APPROVAL");
  }

  void addTo(Options.Builder options) {
    options
        .unsafeOrder(unsafeOrder.value().value())
        .targetHealthTimeoutSeconds(seconds(targetHealthTimeout))
        .loadBalancerDrainSeconds(seconds(loadBalancerDrainTime))
        .approvedReplacements(Words.all(approveReplacement.value()));
  }

  private static int seconds(Flag<GoDuration> flag) {
    return Math.toIntExact(Math.min(flag.value().value().toSeconds(), LONGEST));
  }
}
