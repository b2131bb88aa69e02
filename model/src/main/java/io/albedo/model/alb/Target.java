package io.albedo.model.alb;

import java.util.Comparator;
import java.util.Optional;

/**
 * What is registered in a target group: an address or an instance, and a port. Ordered by the text
 * {@code id:port}, as aws-load-balancer-controller orders targets.
 *
 * @param id an address, or the id of an instance
 * @param availabilityZone {@code all} for an address outside of the VPC; absent leaves it to AWS
 */
public record Target(String id, int port, Optional<String> availabilityZone)
    implements Comparable<Target> {

  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::text).thenComparing(t -> t.availabilityZone().orElse(""));

  /** {@code id:port}, by which targets are told apart. */
  public String text() {
    return id + ":" + port;
  }

  @Override
  public int compareTo(Target other) {
    return ORDER.compare(this, other);
  }
}
