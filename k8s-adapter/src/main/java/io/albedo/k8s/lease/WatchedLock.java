package io.albedo.k8s.lease;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.Lock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A lock that tells {@link Leadership} of each renewal and each loss, and does not trust the clocks
 * of others: a record counts as renewed when this process first saw it so, and as long as its
 * holder said. (The elector would compare the time written in the Lease with its own clock, so that
 * of two controllers whose clocks are apart both could lead.)
 */
final class WatchedLock implements Lock {

  private final Lock lock;
  private final Leadership leadership;
  private final Duration duration;
  private @Nullable LeaderElectionRecord seen;
  private long seenAt;
  private boolean ended;

  /**
   * A lock around the real one.
   *
   * @param duration for which the elector takes records to be valid
   */
  WatchedLock(Lock lock, Leadership leadership, Duration duration) {
    this.lock = lock;
    this.leadership = leadership;
    this.duration = duration;
  }

  @Override
  public synchronized @Nullable LeaderElectionRecord get(KubernetesClient client) {
    LeaderElectionRecord read = lock.get(client);
    if (read == null) {
      return null;
    }
    if (!read.equals(seen)) {
      seen = read;
      seenAt = System.nanoTime();
    }
    if (!identity().equals(read.getHolderIdentity())) {
      leadership.lost("the lease is held by " + read.getHolderIdentity());
    }
    return read.toBuilder().renewTime(renewal(read)).build();
  }

  /** The time that makes the elector see the record end when it does. */
  private ZonedDateTime renewal(LeaderElectionRecord read) {
    Duration age = Duration.ofNanos(System.nanoTime() - seenAt);
    return ZonedDateTime.now(ZoneOffset.UTC)
        .minus(age)
        .plus(read.getLeaseDuration())
        .minus(duration);
  }

  @Override
  public synchronized void create(KubernetesClient client, LeaderElectionRecord wanted) {
    write(() -> lock.create(client, wanted));
  }

  @Override
  public synchronized void update(KubernetesClient client, LeaderElectionRecord wanted) {
    write(() -> lock.update(client, wanted));
  }

  private void write(Runnable request) {
    if (ended) {
      throw new KubernetesClientException("this competitor has left");
    }
    long sentAt = System.nanoTime();
    request.run();
    leadership.renewed(sentAt);
  }

  /** From when this returns, nothing is written any more. */
  synchronized void end() {
    ended = true;
  }

  @Override
  public String identity() {
    return lock.identity();
  }

  @Override
  public String describe() {
    return lock.describe();
  }
}
