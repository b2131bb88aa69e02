package io.albedo.model.cluster;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One entry of {@code status.loadBalancer.ingress}: where clients reach an Ingress.
 *
 * @param hostname a DNS name; empty for an entry that has an address only
 * @param ports on which the load balancer listens; may be empty
 */
public record StatusAddress(String hostname, SortedSet<Integer> ports) {
  public StatusAddress {
    ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
  }

  public static StatusAddress of(String hostname, Collection<Integer> ports) {
    return new StatusAddress(hostname, new TreeSet<>(ports));
  }
}
