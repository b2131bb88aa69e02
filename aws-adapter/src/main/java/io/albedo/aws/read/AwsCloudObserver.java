package io.albedo.aws.read;

import io.albedo.aws.client.AwsClients;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.port.CloudObserver;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Reads an account of AWS. */
public final class AwsCloudObserver implements CloudObserver {

  /** Calls under way at once: AWS answers some ten a second for long, and forty for a moment. */
  private static final int BUDGET = 16;

  /** An account that keeps losing things while it is read is left to a later pass. */
  private static final int MOST_READS = 3;

  private final ReadContext context;

  private AwsCloudObserver(ReadContext context) {
    this.context = context;
  }

  /**
   * One observer.
   *
   * @param caches of the account; they should hear of the calls that change something
   * @param passedOver hears of what could not be read and is not missed: the subscription to
   *     Shield, without which protections are left alone, and for a whole account what only some
   *     plans look up
   */
  public static AwsCloudObserver of(
      AwsClients clients,
      ReadScope scope,
      ReadCaches caches,
      Consumer<CloudUnreadableException> passedOver) {
    return new AwsCloudObserver(
        new ReadContext(clients, scope, caches, new CloudCalls(BUDGET), passedOver));
  }

  @Override
  public CloudState observe(SortedSet<CloudNeed> needs) {
    for (int reads = 1; ; reads++) {
      try {
        return new StateReader(context).read(new Needs(needs));
      } catch (CloudUnreadableException e) {
        if (reads == MOST_READS || !isGone(e)) {
          throw e;
        }
      }
    }
  }

  /** Something that was listed has gone before it was asked for. */
  private static boolean isGone(CloudUnreadableException failure) {
    return failure.operation().startsWith("elasticloadbalancing:")
        && failure.failure().code().endsWith("NotFound");
  }
}
