package io.albedo.planner.translate;

import io.albedo.model.alb.Action;
import io.albedo.model.alb.Condition;
import io.albedo.model.cloud.ObservedRule;
import io.albedo.model.cloud.Quotas;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What AWS grants to one rule. A limit that a live rule exceeds is not the one of this account, so
 * that a rule that AWS has accepted once is never refused here.
 */
final class RuleLimits {

  private final Quotas quotas;
  private final List<ObservedRule> live;

  RuleLimits(Quotas quotas, List<ObservedRule> live) {
    this.quotas = quotas;
    this.live = live;
  }

  /** What is too much about a rule, in words. */
  Optional<String> excess(List<Condition> conditions, List<Action> actions) {
    Content rule = new Content(conditions, actions);
    return Stream.of(
            excess("condition values", rule, RuleLimits::values, quotas.conditionValuesPerRule()),
            excess("wildcards", rule, RuleLimits::wildcards, quotas.wildcardsPerRule()),
            excess(
                "target groups in one forward",
                rule,
                RuleLimits::targetGroups,
                quotas.targetGroupsPerForward()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private record Content(List<Condition> conditions, List<Action> actions) {
    static Content of(ObservedRule live) {
      return new Content(live.spec().conditions(), live.spec().actions());
    }
  }

  private Optional<String> excess(
      String what, Content rule, ToIntFunction<Content> count, int quota) {
    int asked = count.applyAsInt(rule);
    return asked <= quota || asked <= mostLive(count)
        ? Optional.empty()
        : Optional.of("the rule has " + asked + " " + what + ", AWS allows " + quota);
  }

  private int mostLive(ToIntFunction<Content> count) {
    OptionalInt most = live.stream().map(Content::of).mapToInt(count).max();
    return most.orElse(0);
  }

  private static int values(Content rule) {
    return rule.conditions().stream().mapToInt(RuleLimits::values).sum();
  }

  private static int values(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values().size() + c.regexValues().size();
      case Condition.PathPattern c -> c.values().size() + c.regexValues().size();
      case Condition.HttpHeader c -> c.values().size() + c.regexValues().size();
      case Condition.HttpRequestMethod c -> c.values().size();
      case Condition.QueryString c -> c.values().size();
      case Condition.SourceIp c -> c.values().size();
    };
  }

  private static int wildcards(Content rule) {
    return (int)
        rule.conditions().stream()
            .flatMap(RuleLimits::patterns)
            .flatMapToInt(String::chars)
            .filter(c -> c == '*' || c == '?')
            .count();
  }

  /** The values in which {@code *} and {@code ?} are wildcards. */
  private static Stream<String> patterns(Condition condition) {
    return switch (condition) {
      case Condition.HostHeader c -> c.values().stream();
      case Condition.PathPattern c -> c.values().stream();
      case Condition.HttpHeader c -> c.values().stream();
      case Condition.QueryString c -> c.values().stream().map(v -> v.key().orElse("") + v.value());
      case Condition.HttpRequestMethod c -> Stream.empty();
      case Condition.SourceIp c -> Stream.empty();
    };
  }

  private static int targetGroups(Content rule) {
    return rule.actions().stream()
        .mapToInt(a -> a instanceof Action.Forward forward ? forward.targetGroups().size() : 0)
        .sum();
  }
}
