package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Condition;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.Quotas;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * What AWS grants to one rule. A limit that a live rule exceeds is not the one of this account, so
 * that a rule that AWS has accepted once is never refused here.
 */
final class RuleLimits {

  private static final Pattern ESCAPED = Pattern.compile("\\\\[*?\\\\]");

  /** Source: the configurations of RuleCondition in the API reference. */
  private static final int LONGEST_VALUE = 128;

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("condition values", Content::values, Quotas::conditionValuesPerRule),
          new Measure("wildcards", Content::wildcards, Quotas::wildcardsPerRule),
          new Measure(
              "target groups in one forward",
              Content::targetGroups,
              Quotas::targetGroupsPerForward),
          new Measure(
              "characters in one condition value", Content::longestValue, quotas -> LONGEST_VALUE));

  private final Quotas quotas;
  private final List<ObservedRule> live;

  RuleLimits(Quotas quotas, List<ObservedRule> live) {
    this.quotas = quotas;
    this.live = live;
  }

  /** What is too much about a rule, in words. */
  Optional<String> excess(List<Condition> conditions, List<Action> actions) {
    Content rule = new Content(conditions, actions);
    for (Measure measure : MEASURES) {
      int asked = measure.of(rule);
      int quota = measure.quota(quotas);
      if (asked > quota && asked > mostLive(measure)) {
        return Optional.of(
            "the rule has " + asked + " " + measure.what() + ", AWS allows " + quota);
      }
    }
    return unusable(conditions);
  }

  /** What AWS takes in no rule. Source: RuleCondition in its API reference. */
  private static Optional<String> unusable(List<Condition> conditions) {
    Set<String> once = new HashSet<>();
    for (Condition condition : conditions) {
      if (isOnce(condition) && !once.add(condition.field())) {
        return Optional.of(
            "the rule has several " + condition.field() + " conditions, AWS allows one");
      }
      if (condition instanceof Condition.HttpHeader header && header.name().isEmpty()) {
        return Optional.of("an http-header condition of the rule names no header");
      }
    }
    return Optional.empty();
  }

  private static boolean isOnce(Condition condition) {
    return condition instanceof Condition.SourceIp
        || condition instanceof Condition.HttpRequestMethod;
  }

  private int mostLive(Measure measure) {
    return live.stream().map(Content::of).mapToInt(measure::of).max().orElse(0);
  }

  private record Content(List<Condition> conditions, List<Action> actions) {
    static Content of(ObservedRule live) {
      return new Content(live.spec().conditions(), live.spec().actions());
    }

    int values() {
      int values = 0;
      for (Condition condition : conditions) {
        values += RuleLimits.values(condition);
      }
      return values;
    }

    int wildcards() {
      int wildcards = 0;
      for (Condition condition : conditions) {
        wildcards += RuleLimits.wildcards(condition);
      }
      return wildcards;
    }

    int longestValue() {
      int longest = 0;
      for (Condition condition : conditions) {
        longest = Math.max(longest, RuleLimits.longest(condition));
      }
      return longest;
    }

    int targetGroups() {
      int groups = 0;
      for (Action action : actions) {
        groups += action instanceof Action.Forward f ? f.targetGroups().size() : 0;
      }
      return groups;
    }
  }

  /** What is counted, and how much of it AWS grants. */
  private record Measure(String what, ToIntFunction<Content> count, ToIntFunction<Quotas> quota) {
    int of(Content rule) {
      return count.applyAsInt(rule);
    }

    int quota(Quotas quotas) {
      return quota.applyAsInt(quotas);
    }
  }

  private static int values(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values().size() + c.regexValues().size();
      case Condition.PathPattern c -> c.values().size() + c.regexValues().size();
      case Condition.HttpHeader c -> c.values().size() + c.regexValues().size();
      case Condition.HttpRequestMethod c -> c.values().size();
      case Condition.QueryString c -> c.values().size();
      case Condition.SourceIp c -> c.values().size();
      case Condition.Unfamiliar c -> 0;
    };
  }

  private static int longest(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> Math.max(longest(c.values()), longest(c.regexValues()));
      case Condition.PathPattern c -> Math.max(longest(c.values()), longest(c.regexValues()));
      case Condition.HttpHeader c -> Math.max(longest(c.values()), longest(c.regexValues()));
      case Condition.QueryString c ->
          c.values().stream()
              .mapToInt(v -> Math.max(v.key().orElse("").length(), v.value().length()))
              .max()
              .orElse(0);
      case Condition.HttpRequestMethod c -> longest(c.values());
      case Condition.SourceIp c -> longest(c.values());
      case Condition.Unfamiliar c -> 0;
    };
  }

  private static int longest(List<String> values) {
    int longest = 0;
    for (String value : values) {
      longest = Math.max(longest, value.length());
    }
    return longest;
  }

  /** Those in values where {@code *} and {@code ?} stand for other text. */
  private static int wildcards(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> wildcards(c.values());
      case Condition.PathPattern c -> wildcards(c.values());
      case Condition.HttpHeader c -> wildcards(c.values());
      case Condition.QueryString c ->
          c.values().stream()
              .mapToInt(v -> unescaped(v.key().orElse("")) + unescaped(v.value()))
              .sum();
      case Condition.HttpRequestMethod c -> 0;
      case Condition.SourceIp c -> 0;
      case Condition.Unfamiliar c -> 0;
    };
  }

  private static int wildcards(List<String> patterns) {
    int wildcards = 0;
    for (String pattern : patterns) {
      wildcards += wildcards(pattern);
    }
    return wildcards;
  }

  /** Only in queries a backslash makes the next character stand for itself. */
  private static int unescaped(String pattern) {
    return wildcards(ESCAPED.matcher(pattern).replaceAll(""));
  }

  private static int wildcards(String pattern) {
    int wildcards = 0;
    for (int i = 0; i < pattern.length(); i++) {
      wildcards += pattern.charAt(i) == '*' || pattern.charAt(i) == '?' ? 1 : 0;
    }
    return wildcards;
  }
}
