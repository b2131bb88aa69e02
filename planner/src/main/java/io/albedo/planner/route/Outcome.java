package io.albedo.planner.route;

import io.albedo.model.alb.Action.Stickiness;
import io.albedo.model.alb.Action.TargetGroupTuple;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.Token;
import java.util.List;
import java.util.Optional;

/** What the last action of a rule means for one request. */
public sealed interface Outcome {

  /**
   * The request goes to one of the target groups.
   *
   * @param host the host header to send
   * @param target the path and query to send
   */
  record Forward(
      List<TargetGroupTuple> targetGroups,
      Optional<Stickiness> stickiness,
      String host,
      String target)
      implements Outcome {
    public Forward {
      targetGroups = List.copyOf(targetGroups);
    }

    /**
     * The target group at a point of the line on which each group has a stretch as long as its
     * weight. A group alone takes all; none is chosen if all weights are 0.
     *
     * @param point from 0 inclusive to 1 exclusive, which the caller draws
     */
    public Optional<Token<Arn>> choose(double point) {
      return targetGroups.size() == 1
          ? Optional.of(targetGroups.getFirst().targetGroup())
          : at(point * targetGroups.stream().mapToInt(Forward::weight).sum());
    }

    private Optional<Token<Arn>> at(double position) {
      int end = 0;
      for (TargetGroupTuple tuple : targetGroups) {
        end += weight(tuple);
        if (position < end) {
          return Optional.of(tuple.targetGroup());
        }
      }
      return Optional.empty();
    }

    /** A group without weight counts once. */
    public static int weight(TargetGroupTuple tuple) {
      return tuple.weight().orElse(1);
    }
  }

  /** The client is sent elsewhere; {@code status} is 301 or 302. */
  record Redirect(int status, Location location) implements Outcome {}

  /** The listener answers by itself. */
  record Respond(int status, Optional<String> contentType, String body) implements Outcome {}

  /** The rule cannot be carried out, which the client sees as this status. */
  record Failure(int status, String why) implements Outcome {}
}
