package io.albedo.planner.simulate;

import io.albedo.model.cloud.CloudState;
import java.util.stream.Stream;

/**
 * Where the numbers go on that simulated resources have for ids. An account may come of an earlier
 * simulation, and what is made in it must not be taken for what is there.
 */
final class Sequence {

  /** AWS gives ids of 64 bits by chance, which are hardly ever so small. */
  private static final long LARGEST = 1L << 32;

  private Sequence() {}

  static long after(CloudState cloud) {
    return Stream.of(
                cloud.loadBalancers().stream().map(l -> l.arn().value()),
                cloud.listeners().stream().map(l -> l.arn().value()),
                cloud.rules().stream().map(r -> r.arn().value()),
                cloud.targetGroups().stream().map(t -> t.arn().value()),
                cloud.securityGroups().stream().map(g -> g.groupId().value()))
            .flatMap(ids -> ids)
            .mapToLong(Sequence::number)
            .max()
            .orElse(0)
        + 1;
  }

  /** The number at the end of an id; 0 if there is none. */
  private static long number(String id) {
    int start = Math.max(id.lastIndexOf('/'), id.lastIndexOf('-')) + 1;
    try {
      long number = Long.parseUnsignedLong(id, start, id.length(), 16);
      return number >= 0 && number < LARGEST ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
