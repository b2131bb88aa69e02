package io.albedo.aws.read.map;

import io.albedo.model.alb.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HttpHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/**
 * The conditions of a rule. The object for a condition's field counts; without it the values stand
 * in the condition itself, the API's older form.
 */
final class ConditionMapping {

  private ConditionMapping() {}

  static List<Condition> all(List<RuleCondition> conditions) {
    return conditions.stream().map(ConditionMapping::condition).toList();
  }

  private static Condition condition(RuleCondition condition) {
    return switch (condition.field()) {
      case "host-header" ->
          patterns(
              condition,
              condition.hostHeaderConfig(),
              config -> new Condition.HostHeader(config.values(), config.regexValues()),
              Condition.HostHeader::new);
      case "path-pattern" ->
          patterns(
              condition,
              condition.pathPatternConfig(),
              config -> new Condition.PathPattern(config.values(), config.regexValues()),
              Condition.PathPattern::new);
      case "http-request-method" ->
          new Condition.HttpRequestMethod(
              values(condition, condition.httpRequestMethodConfig(), config -> config.values()));
      case "source-ip" ->
          new Condition.SourceIp(
              values(condition, condition.sourceIpConfig(), config -> config.values()));
      case "http-header" -> header(condition.httpHeaderConfig());
      case "query-string" -> query(condition.queryStringConfig());
      default -> new Condition.Unfamiliar(condition.field());
    };
  }

  private static <C> Condition patterns(
      RuleCondition condition,
      @Nullable C config,
      Function<C, Condition> fromConfig,
      BiFunction<List<String>, List<String>, Condition> fromValues) {
    return config == null
        ? fromValues.apply(condition.values(), condition.regexValues())
        : fromConfig.apply(config);
  }

  private static <C> List<String> values(
      RuleCondition condition, @Nullable C config, Function<C, List<String>> values) {
    return config == null ? condition.values() : values.apply(config);
  }

  private static Condition header(HttpHeaderConditionConfig config) {
    return new Condition.HttpHeader(config.httpHeaderName(), config.values(), config.regexValues());
  }

  private static Condition query(QueryStringConditionConfig config) {
    return new Condition.QueryString(
        config.values().stream()
            .map(
                pair ->
                    new Condition.KeyValue(
                        Optional.ofNullable(pair.key()),
                        Optional.ofNullable(pair.value()).orElse("")))
            .toList());
  }
}
