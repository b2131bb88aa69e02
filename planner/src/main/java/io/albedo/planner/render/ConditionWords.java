package io.albedo.planner.render;

import io.albedo.model.alb.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The conditions of a rule in words, host and path apart from the others. */
record ConditionWords(List<Condition> conditions, FoldedList lists) {

  private static final String REGEX = "regex ";

  /** Hosts; {@code *} for all. Several conditions on the host must all hold. */
  String host() {
    return all(
        conditions.stream()
            .filter(Condition.HostHeader.class::isInstance)
            .map(Condition.HostHeader.class::cast)
            .map(c -> values(c.values(), c.regexValues()))
            .toList());
  }

  /** Paths; {@code *} for all. */
  String path() {
    return all(
        conditions.stream()
            .filter(Condition.PathPattern.class::isInstance)
            .map(Condition.PathPattern.class::cast)
            .map(c -> values(c.values(), c.regexValues()))
            .toList());
  }

  /** All other conditions; empty if there is none. */
  String others() {
    return conditions.stream()
        .map(this::other)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String all(List<String> each) {
    return each.isEmpty() ? "*" : String.join(" and ", each);
  }

  private String other(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader ignored -> "";
      case Condition.PathPattern ignored -> "";
      case Condition.HttpHeader c ->
          "header " + c.name() + ": " + values(c.values(), c.regexValues());
      case Condition.HttpRequestMethod c -> "method " + lists.of(c.values());
      case Condition.QueryString c ->
          "query " + lists.of(c.values().stream().map(ConditionWords::pair).toList());
      case Condition.SourceIp c -> "from " + lists.of(c.values());
    };
  }

  private String values(List<String> values, List<String> regexValues) {
    List<String> all = new ArrayList<>(values);
    regexValues.forEach(regex -> all.add(REGEX + regex));
    return lists.of(all);
  }

  private static String pair(Condition.KeyValue pair) {
    return pair.key().map(key -> key + "=" + pair.value()).orElse(pair.value());
  }
}
