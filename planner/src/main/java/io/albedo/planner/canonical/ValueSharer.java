package io.albedo.planner.canonical;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one of all values that are alike. Most resources of an account have a VPC, a health check
 * or sources of traffic in common with others, and what is held once is compared faster.
 */
final class ValueSharer {

  private final Map<Object, Object> values = new HashMap<>();

  /** The first of the values that equal this one. */
  @SuppressWarnings("unchecked") // values that equal each other are of one type
  <T> T share(T value) {
    Object known = values.putIfAbsent(value, value);
    return known == null ? value : (T) known;
  }
}
