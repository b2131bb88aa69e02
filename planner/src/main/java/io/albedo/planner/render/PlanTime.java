package io.albedo.planner.render;

import io.albedo.model.plan.Call;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.Plan;
import java.time.Duration;
import java.util.List;

/**
 * How long it takes to carry a plan out, one operation after the other.
 *
 * @param usual by experience, to plan by
 * @param atMost if every wait lasts as long as it may
 */
public record PlanTime(Duration usual, Duration atMost) {

  /** About what a changing call to Elastic Load Balancing takes, with the pace of its throttle. */
  private static final Duration CALL = Duration.ofMillis(400);

  private static final String WAIT = "wait:";

  public static PlanTime of(Plan plan) {
    List<Call> calls =
        plan.groups().stream()
            .flatMap(group -> group.operations().stream())
            .map(Operation::call)
            .toList();
    Duration usual = Duration.ZERO;
    Duration atMost = Duration.ZERO;
    for (Call call : calls) {
      usual = usual.plus(call.api().startsWith(WAIT) ? WaitTime.of(call).usual() : CALL);
      atMost = atMost.plus(call.api().startsWith(WAIT) ? WaitTime.of(call).bound() : CALL);
    }
    return new PlanTime(usual, atMost);
  }

  /** Such as {@code 4 s}, {@code 3 min} or {@code 72 h}: one unit, rounded up. */
  public static String text(Duration duration) {
    long seconds = Math.ceilDiv(duration.toMillis(), 1_000L);
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = Math.ceilDiv(seconds, 60L);
    return minutes < 120 ? minutes + " min" : Math.ceilDiv(minutes, 60L) + " h";
  }

  /** In words; empty if nothing is done. */
  String sentence() {
    if (usual.isZero()) {
      return "";
    }
    String about = "Takes about " + text(usual);
    return usual.equals(atMost) ? about : about + ", waits included, at most " + text(atMost);
  }
}
