package io.albedo.k8s.lease;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this one leads, and the one place that says so. It leads from a renewal on until the
 * deadline after the last one has passed, which is measured from when that renewal was sent: others
 * count from when they saw it, which is later.
 */
final class Leadership {

  private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);

  private final LeadershipListener listener;
  private final Duration renewDeadline;
  private boolean leads;
  private boolean ended;
  private long renewedAt;

  Leadership(LeadershipListener listener, Duration renewDeadline) {
    this.listener = listener;
    this.renewDeadline = renewDeadline;
  }

  synchronized boolean leads() {
    return leads;
  }

  /**
   * The lease is this one's.
   *
   * @param sentAt when the request left that said so, in {@link System#nanoTime}
   */
  synchronized void renewed(long sentAt) {
    renewedAt = sentAt;
    if (!leads && !ended && hasTime()) {
      leads = true;
      LOG.info("this controller acts from now on");
      listener.started();
    }
  }

  /** The lease is somebody else's. */
  synchronized void lost(String why) {
    if (leads) {
      leads = false;
      LOG.warn("this controller does not act any more: {}", why);
      listener.stopped();
    }
  }

  /** Ends it in time if there was no renewal. */
  synchronized void check() {
    if (leads && !hasTime()) {
      lost("the lease could not be renewed for " + renewDeadline.toMillis() + " ms");
    }
  }

  /** Ends it for good. Renewals go on while the listener takes its time. */
  void end() {
    if (endsLeading()) {
      LOG.info("this controller stops to act");
      listener.stopped();
    }
  }

  private synchronized boolean endsLeading() {
    boolean led = leads;
    ended = true;
    leads = false;
    return led;
  }

  private boolean hasTime() {
    return System.nanoTime() - renewedAt < renewDeadline.toNanos();
  }
}
