package io.albedo.planner.render;

import io.albedo.model.alb.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions of a rule in words: the same words wherever a rule is told of. */
public final class ConditionWords {

  private static final String REGEX = "regex ";

  private final List<Condition> conditions;
  private final FoldedList lists;

  ConditionWords(List<Condition> conditions, FoldedList lists) {
    this.conditions = conditions;
    this.lists = lists;
  }

  /** In words that cut long lists of values short. */
  public static ConditionWords inBrief(List<Condition> conditions) {
    return new ConditionWords(conditions, new FoldedList(false));
  }

  public static ConditionWords inFull(List<Condition> conditions) {
    return new ConditionWords(conditions, new FoldedList(true));
  }

  /** All in one line: {@code shop.example.com /api, /api/*; method GET}. */
  public String line() {
    String hostAndPath =
        Stream.of(hosts(), paths()).flatMap(Optional::stream).collect(Collectors.joining(" "));
    return Stream.of(hostAndPath, others())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Each for itself: {@code path /api, /api/*}. */
  public List<String> each() {
    return conditions.stream().map(this::one).toList();
  }

  private String one(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> "host " + values(c.values(), c.regexValues());
      case Condition.PathPattern c -> "path " + values(c.values(), c.regexValues());
      default -> other(condition);
    };
  }

  /** Hosts; {@code *} for all. Several conditions on the host must all hold. */
  String host() {
    return hosts().orElse("*");
  }

  /** Paths; {@code *} for all. */
  String path() {
    return paths().orElse("*");
  }

  private Optional<String> hosts() {
    return all(
        conditions.stream()
            .filter(Condition.HostHeader.class::isInstance)
            .map(Condition.HostHeader.class::cast)
            .map(c -> values(c.values(), c.regexValues()))
            .toList());
  }

  private Optional<String> paths() {
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

  private static Optional<String> all(List<String> each) {
    return each.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", each));
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
      case Condition.Unfamiliar c -> c.field() + " (not known here)";
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
