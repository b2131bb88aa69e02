package io.albedo.planner.lower;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.ListenerRule;
import java.util.List;
import java.util.stream.Collectors;

/** Rules in words: {@code shop.example.com /api, /api/*}. */
final class RuleText {

  private static final int SHOWN_VALUES = 3;

  private RuleText() {}

  static String count(int rules) {
    return rules == 1 ? "1 rule" : rules + " rules";
  }

  static String of(ListenerRule rule) {
    return rule.conditions().stream().map(RuleText::of).collect(Collectors.joining(" "));
  }

  private static String of(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> values(c.values(), c.regexValues());
      case Condition.PathPattern c -> values(c.values(), c.regexValues());
      case Condition.HttpHeader c -> c.name() + "=" + values(c.values(), c.regexValues());
      case Condition.HttpRequestMethod c -> values(c.values(), List.of());
      case Condition.SourceIp c -> "from " + values(c.values(), List.of());
      case Condition.QueryString c ->
          "?"
              + c.values().stream()
                  .map(v -> v.key().map(k -> k + "=").orElse("") + v.value())
                  .collect(Collectors.joining("|"));
    };
  }

  private static String values(List<String> values, List<String> regexValues) {
    List<String> all = values.isEmpty() ? regexValues : values;
    String shown = all.stream().limit(SHOWN_VALUES).collect(Collectors.joining(", "));
    return all.size() > SHOWN_VALUES ? shown + ", ..." : shown;
  }
}
