package io.albedo.aws.client;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * A token bucket with two queues before it. As long as anybody waits in the lane of edits, nobody
 * in the lane of resyncs gets a token; within a lane the first to come is the first to go.
 *
 * <p>An edit that comes should not find an empty bucket: resyncs take tokens at the same rate as
 * anybody, but leave three quarters of a full bucket.
 *
 * <p>Only the caller whose turn it is waits for the clock. All others wait to become that one, so a
 * late edit need not wait for more than the next token.
 */
final class TwoLaneBucket {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double LEFT_TO_EDITS = 0.75;

  /** A caller that waits. */
  private record Ticket(Condition turn) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Lane, Deque<Ticket>> queues = new EnumMap<>(Lane.class);
  private final Bucket bucket;
  private final long leftToEdits;

  private TwoLaneBucket(Bucket bucket, int burst) {
    this.bucket = bucket;
    this.leftToEdits = (long) (burst * LEFT_TO_EDITS);
    for (Lane lane : Lane.values()) {
      queues.put(lane, new ArrayDeque<>());
    }
  }

  static TwoLaneBucket of(Throttle.Limit limit, TimeMeter time) {
    Duration perToken = Duration.ofNanos(Math.round(NANOS_PER_SECOND / limit.rate()));
    return new TwoLaneBucket(
        Bucket.builder()
            .addLimit(band -> band.capacity(limit.burst()).refillGreedy(1, perToken))
            .withCustomTimePrecision(time)
            .build(),
        limit.burst());
  }

  /** Returns with a token. */
  void take(Lane lane) {
    lock.lock();
    try {
      var ticket = new Ticket(lock.newCondition());
      queue(lane).add(ticket);
      try {
        awaitToken(ticket, lane);
      } finally {
        queue(lane).remove(ticket);
        next().ifPresent(waiting -> waiting.turn().signal());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted while it waited for its turn", e);
    } finally {
      lock.unlock();
    }
  }

  private void awaitToken(Ticket ticket, Lane lane) throws InterruptedException {
    while (true) {
      if (!next().equals(Optional.of(ticket))) {
        ticket.turn().await();
        continue;
      }
      long wait = tryTake(lane);
      if (wait == 0) {
        return;
      }
      ticket.turn().awaitNanos(wait);
    }
  }

  /**
   * Takes a token if there is one for the lane.
   *
   * @return 0 if one was taken, else the nanoseconds after which to ask again
   */
  long tryTake(Lane lane) {
    if (lane == Lane.RESYNC) {
      EstimationProbe left = bucket.estimateAbilityToConsume(1 + leftToEdits);
      if (!left.canBeConsumed()) {
        return left.getNanosToWaitForRefill();
      }
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
  }

  private Optional<Ticket> next() {
    return Stream.of(Lane.values()).flatMap(lane -> queue(lane).stream()).findFirst();
  }

  private Deque<Ticket> queue(Lane lane) {
    return Objects.requireNonNull(queues.get(lane));
  }
}
