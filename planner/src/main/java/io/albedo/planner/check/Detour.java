package io.albedo.planner.check;

import io.albedo.planner.route.Request;
import java.util.List;

/**
 * Requests that a plan answers otherwise for a while.
 *
 * @param request one of them
 * @param between answers that are neither the old nor the new one, in the order in which they come
 */
public record Detour(Request request, Answer before, List<Answer> between, Answer after) {
  public Detour {
    between = List.copyOf(between);
  }
}
