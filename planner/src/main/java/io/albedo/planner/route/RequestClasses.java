package io.albedo.planner.route;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All requests that rules can tell apart, with one request for each kind. Any request is matched by
 * the same rules as one of the representatives, so what holds for these holds for all.
 *
 * @param complete whether every kind is there. It is not if a condition has a regular expression,
 *     or if there are more kinds than can be looked at; what is there is right in any case
 */
public record RequestClasses(List<RequestClass> all, boolean complete) {

  public RequestClasses {
    all = List.copyOf(all);
  }

  /**
   * The classes of requests to one listener.
   *
   * @param template says what is the same in all requests, and all that no rule looks at
   * @param rules of as many lists as are to be compared, in any order
   */
  public static RequestClasses of(Request template, Collection<ListenerRule> rules) {
    Set<List<Condition>> matches = new LinkedHashSet<>();
    rules.forEach(rule -> matches.add(rule.conditions()));
    return new RequestClassFinder(template, List.copyOf(matches)).find();
  }
}
