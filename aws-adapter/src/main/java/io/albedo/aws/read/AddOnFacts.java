package io.albedo.aws.read;

import io.albedo.model.cloud.CloudNeed.RegionalWebAclOfStack;
import io.albedo.model.cloud.CloudNeed.ShieldOfStack;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;
import software.amazon.awssdk.services.shield.model.SubscriptionState;

/** What the region offers to stand before load balancers, and what the account subscribes to. */
record AddOnFacts(ReadContext context) {

  /** Absent where nobody asks, or it could not be found out. */
  record Found(Optional<Boolean> wafClassicOffered, Optional<Boolean> shieldSubscribed) {
    static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
  }

  Found read(Needs needs) {
    boolean account = context.scope().isAccount();
    return new Found(
        account || needs.any(RegionalWebAclOfStack.class)
            ? Optional.of(isWafClassicOffered())
            : Optional.empty(),
        account || needs.any(ShieldOfStack.class) ? isSubscribed() : Optional.empty());
  }

  /** Known to the SDK; no API tells. */
  private boolean isWafClassicOffered() {
    return ServiceMetadata.of("waf-regional")
        .regions()
        .contains(Region.of(context.clients().region()));
  }

  /** If it cannot be found out, protections are left alone and the plan says so. */
  private Optional<Boolean> isSubscribed() {
    return context.ifPossible(
        () ->
            Optional.of(
                context.caches().shieldSubscription.get(ReadCaches.ONLY, this::askSubscription)),
        Optional.empty());
  }

  private boolean askSubscription() {
    return context
            .calls()
            .call(
                "shield:GetSubscriptionState",
                "the account",
                () -> context.clients().shield().getSubscriptionState(request -> {}))
            .subscriptionState()
        == SubscriptionState.ACTIVE;
  }
}
