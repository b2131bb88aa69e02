package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Whether the same request may match two rules. */
public final class RuleMeeting {

  private RuleMeeting() {}

  /** False only if no request matches both; true, too, where nobody can tell. */
  public static boolean isPossible(List<Condition> one, List<Condition> other) {
    for (Condition mine : one) {
      for (Condition its : other) {
        if (exclude(mine, its)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean exclude(Condition mine, Condition its) {
    return switch (mine) {
      case Condition.HostHeader c ->
          its instanceof Condition.HostHeader o
              && c.regexValues().isEmpty()
              && o.regexValues().isEmpty()
              && exclude(c.values(), o.values(), Wildcard::withoutCase);
      case Condition.PathPattern c ->
          its instanceof Condition.PathPattern o
              && c.regexValues().isEmpty()
              && o.regexValues().isEmpty()
              && exclude(c.values(), o.values(), Wildcard::withCase);
      case Condition.HttpRequestMethod c ->
          its instanceof Condition.HttpRequestMethod o
              && Collections.disjoint(c.values(), o.values());
      case Condition.HttpHeader c -> false;
      case Condition.QueryString c -> false;
      case Condition.SourceIp c -> false;
      case Condition.Unfamiliar c -> false;
    };
  }

  private static boolean exclude(
      List<String> mine, List<String> its, Function<String, Wildcard> reading) {
    List<Wildcard> others = its.stream().map(reading).toList();
    return mine.stream().map(reading).allMatch(m -> others.stream().allMatch(m::excludes));
  }
}
