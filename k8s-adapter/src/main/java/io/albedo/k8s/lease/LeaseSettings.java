package io.albedo.k8s.lease;

import io.albedo.model.cluster.ObjectName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who competes for which Lease, and in what time.
 *
 * @param identity of this competitor; no two may have the same
 * @param duration how long others wait for a silent leader; whole seconds, as the API has them
 * @param renewDeadline after how long without a renewal the leader stops by itself; shorter
 * @param retryPeriod how often the Lease is looked at
 */
public record LeaseSettings(
    ObjectName lease,
    String identity,
    Duration duration,
    Duration renewDeadline,
    Duration retryPeriod) {

  /** The Lease of aws-load-balancer-controller, so that it and Albedo never act both. */
  public static final String DEFAULT_NAME = "aws-load-balancer-controller-leader";

  public LeaseSettings {
    if (renewDeadline.compareTo(duration) >= 0 || retryPeriod.compareTo(renewDeadline) >= 0) {
      throw new IllegalArgumentException(
          "a lease of %s needs a shorter deadline than %s, and a retry before that, not %s"
              .formatted(duration, renewDeadline, retryPeriod));
    }
  }

  /** What aws-load-balancer-controller has by default, under a new identity. */
  public static LeaseSettings of(String namespace) {
    return new LeaseSettings(
        new ObjectName(namespace, DEFAULT_NAME),
        newIdentity(),
        Duration.ofSeconds(15),
        Duration.ofSeconds(10),
        Duration.ofSeconds(2));
  }

  public LeaseSettings withName(String name) {
    return new LeaseSettings(lease.sibling(name), identity, duration, renewDeadline, retryPeriod);
  }

  /** A lease of this length, with a deadline and retries in proportion. */
  public LeaseSettings withDuration(Duration length) {
    return new LeaseSettings(
        lease,
        identity,
        length,
        length.multipliedBy(2).dividedBy(3),
        length.multipliedBy(2).dividedBy(15));
  }

  /** Host and a random part, as {@code host_uuid}. */
  public static String newIdentity() {
    return host() + "_" + UUID.randomUUID();
  }

  /** In a pod the name of the pod. */
  private static String host() {
    return Optional.ofNullable(System.getenv("HOSTNAME"))
        .filter(name -> !name.isEmpty())
        .orElseGet(LeaseSettings::localHost);
  }

  private static String localHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
