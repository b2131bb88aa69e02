package io.albedo.planner.route;

import java.util.Arrays;
import java.util.List;

/** One parameter of a query, not decoded; the value is empty if there is no {@code =}. */
record QueryParameter(String key, String value) {

  static List<QueryParameter> parse(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !part.isEmpty())
        .map(QueryParameter::parameter)
        .toList();
  }

  private static QueryParameter parameter(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new QueryParameter(part, "")
        : new QueryParameter(part.substring(0, equals), part.substring(equals + 1));
  }
}
