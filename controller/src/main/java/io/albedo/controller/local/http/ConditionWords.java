package io.albedo.controller.local.http;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.KeyValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions as a person would say them, such as {@code path is /api or /api/*}. */
final class ConditionWords {

  private ConditionWords() {}

  static List<String> of(List<Condition> conditions) {
    return conditions.stream().map(ConditionWords::words).toList();
  }

  private static String words(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> "host " + values(c.values(), c.regexValues());
      case Condition.PathPattern c -> "path " + values(c.values(), c.regexValues());
      case Condition.HttpHeader c ->
          "header " + c.name() + " " + values(c.values(), c.regexValues());
      case Condition.HttpRequestMethod c -> "method " + values(c.values(), List.of());
      case Condition.QueryString c -> "query has " + parameters(c.values());
      case Condition.SourceIp c -> "source in " + String.join(" or ", c.values());
    };
  }

  private static String values(List<String> values, List<String> regexValues) {
    return Stream.concat(
            values.stream().map(v -> "is " + v), regexValues.stream().map(v -> "matches " + v))
        .collect(Collectors.joining(" or "));
  }

  private static String parameters(List<KeyValue> values) {
    return values.stream()
        .map(v -> v.key().map(k -> k + "=").orElse("a value ") + v.value())
        .collect(Collectors.joining(" or "));
  }
}
