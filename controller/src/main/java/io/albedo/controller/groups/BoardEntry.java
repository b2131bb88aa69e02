package io.albedo.controller.groups;

import io.albedo.controller.loop.Backoff;
import io.albedo.planner.slice.ClusterSlice;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One slice on a {@link GroupBoard}, under its lock. */
final class BoardEntry {

  /** LBC's longest wait between two tries. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1000);

  ClusterSlice slice;
  Backoff backoff = Backoff.none(LONGEST_WAIT);
  Instant notBefore = Instant.MIN;

  /** Greater than 0 if it is to be looked after: the smaller, the earlier. */
  long turn;

  boolean running;

  /** Somebody has been at it since the last look at all began. */
  boolean touched;

  /** Not in the cluster any more; somebody is still at it. */
  boolean gone;

  /** When somebody first changed what no pass has brought to AWS yet. */
  @Nullable Instant edited;

  BoardEntry(ClusterSlice slice) {
    this.slice = slice;
  }

  boolean isDue() {
    return turn > 0;
  }
}
