package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One field of a request, and the conditions on it.
 *
 * @param conditions whose indices the vectors hold
 * @param cells each with how to give a request such a field
 */
record Axis(List<Condition> conditions, Cells<Consumer<Request.Builder>> cells) {

  /** Conditions with the same name look at the same field. */
  static String name(Condition condition) {
    return condition instanceof Condition.HttpHeader header
        ? condition.field() + " " + header.name().toLowerCase(Locale.ROOT)
        : condition.field();
  }

  /** The axis of conditions of one name. */
  static Axis of(List<Condition> conditions) {
    return new Axis(
        conditions,
        switch (conditions.getFirst()) {
          case Condition.HostHeader c -> new TextAxis(conditions).hosts();
          case Condition.PathPattern c -> new TextAxis(conditions).paths();
          case Condition.HttpHeader c -> new TextAxis(conditions).headers(c.name());
          case Condition.HttpRequestMethod c -> OtherAxes.methods(conditions);
          case Condition.QueryString c -> new QueryAxis(conditions).queries();
          case Condition.SourceIp c -> OtherAxes.sources(conditions);
          case Condition.Unfamiliar c -> OtherAxes.unfamiliar();
        });
  }

  /** Which of the conditions hold, as the matcher itself says. */
  static BitSet vector(List<Condition> conditions, Request request) {
    BitSet vector = new BitSet();
    for (int i = 0; i < conditions.size(); i++) {
      vector.set(i, ConditionReader.read(conditions.get(i)).test(request));
    }
    return vector;
  }
}
