package io.albedo.aws.read;

import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** Finds out the id of the account. */
record AccountReader(ReadContext context) {

  private static final int PLACE_IN_ARN = 4;

  /**
   * The id in any ARN that was read. STS is asked only for a snapshot: elsewhere nobody needs to
   * know, and a cluster without access to STS shall work. Empty if it is not known.
   */
  String id(Inventory inventory) {
    return Stream.concat(
            inventory.loadBalancers().stream().map(LoadBalancer::loadBalancerArn),
            inventory.targetGroups().stream().map(TargetGroup::targetGroupArn))
        .map(arn -> arn.split(":", -1))
        .filter(parts -> parts.length > PLACE_IN_ARN)
        .map(parts -> parts[PLACE_IN_ARN])
        .findFirst()
        .orElseGet(() -> context.scope().isAccount() ? context.ifPossible(this::ask, "") : "");
  }

  private String ask() {
    return Optional.ofNullable(
            context
                .calls()
                .call(
                    "sts:GetCallerIdentity",
                    "the account",
                    () -> context.clients().sts().getCallerIdentity(request -> {}))
                .account())
        .orElse("");
  }
}
