package io.albedo.aws.client;

import io.albedo.aws.client.ApiCall.CalledOperation;
import io.github.bucket4j.TimeMeter;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds calls back so that they stay under the limits. One limiter is shared by all that call in an
 * account and a region. A call passes once, before its first attempt; what AWS refuses all the same
 * is retried with growing pauses.
 */
final class CallLimiter {

  private record Gate(Throttle.Limit limit, TwoLaneBucket bucket) {}

  private final List<Gate> gates;
  private final ConcurrentHashMap<CalledOperation, List<TwoLaneBucket>> found =
      new ConcurrentHashMap<>();

  CallLimiter(Throttle throttle, TimeMeter time) {
    gates =
        throttle.limits().stream()
            .map(limit -> new Gate(limit, TwoLaneBucket.of(limit, time)))
            .toList();
  }

  /** Returns when the call may be made; an interrupt ends the wait with an exception. */
  void await(CalledOperation operation, Lane lane) {
    found.computeIfAbsent(operation, this::bucketsOf).forEach(bucket -> bucket.take(lane));
  }

  private List<TwoLaneBucket> bucketsOf(CalledOperation operation) {
    return gates.stream()
        .filter(gate -> gate.limit().finds(operation.service(), operation.name()))
        .map(Gate::bucket)
        .toList();
  }
}
