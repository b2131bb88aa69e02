package io.albedo.controller.wire;

import io.albedo.aws.client.Lane;
import io.albedo.aws.read.Breadth;
import io.albedo.controller.local.InMemoryCloud;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.port.CloudObserver;
import io.albedo.model.port.OperationExecutor;
import io.albedo.planner.options.Options;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An account: how it is looked at, and what is done in it.
 *
 * @param forEdits for one group that somebody has changed
 * @param forTargets for targets, in other accounts too
 * @param forAll for all groups at once, with what belongs to none; yields to the other
 */
public record AwsSide(
    CloudObserver forEdits,
    CloudObserver forTargets,
    CloudObserver forAll,
    OperationExecutor executor) {

  /** AWS itself. */
  public static AwsSide of(
      LiveAccount account, Options options, Consumer<CloudUnreadableException> passedOver) {
    CloudObserver edits = observer(account, options, Lane.EDIT, Breadth.ASKED, passedOver);
    return new AwsSide(
        edits,
        edits,
        observer(account, options, Lane.RESYNC, Breadth.CLUSTER, passedOver),
        account.executor());
  }

  private static CloudObserver observer(
      LiveAccount account,
      Options options,
      Lane lane,
      Breadth breadth,
      Consumer<CloudUnreadableException> passedOver) {
    return account.observer(
        lane, Optional.of(options.clusterName()), breadth, ReadGates.of(options), passedOver);
  }

  /** An account in memory. */
  public static AwsSide of(InMemoryCloud account) {
    return new AwsSide(account, account, account, account);
  }
}
