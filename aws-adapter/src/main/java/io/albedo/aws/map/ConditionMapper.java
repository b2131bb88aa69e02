package io.albedo.aws.map;

import io.albedo.model.alb.Condition;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HostHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.HttpHeaderConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.PathPatternConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringConditionConfig;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.QueryStringKeyValuePair;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RuleCondition;

/** The conditions of rules. */
final class ConditionMapper {

  private ConditionMapper() {}

  static List<RuleCondition> all(List<Condition> conditions) {
    return conditions.stream().map(ConditionMapper::one).toList();
  }

  private static RuleCondition one(Condition condition) {
    RuleCondition.Builder builder = RuleCondition.builder().field(condition.field());
    switch (condition) {
      case Condition.HostHeader c -> builder.hostHeaderConfig(host(c));
      case Condition.PathPattern c -> builder.pathPatternConfig(path(c));
      case Condition.HttpHeader c -> builder.httpHeaderConfig(header(c));
      case Condition.HttpRequestMethod c ->
          builder.httpRequestMethodConfig(config -> config.values(c.values()));
      case Condition.QueryString c -> builder.queryStringConfig(query(c));
      case Condition.SourceIp c -> builder.sourceIpConfig(config -> config.values(c.values()));
      case Condition.Unfamiliar c -> throw new IllegalArgumentException("left alone: " + c);
    }
    return builder.build();
  }

  private static HostHeaderConditionConfig host(Condition.HostHeader condition) {
    HostHeaderConditionConfig.Builder builder = HostHeaderConditionConfig.builder();
    unlessEmpty(condition.values(), builder::values);
    unlessEmpty(condition.regexValues(), builder::regexValues);
    return builder.build();
  }

  private static PathPatternConditionConfig path(Condition.PathPattern condition) {
    PathPatternConditionConfig.Builder builder = PathPatternConditionConfig.builder();
    unlessEmpty(condition.values(), builder::values);
    unlessEmpty(condition.regexValues(), builder::regexValues);
    return builder.build();
  }

  private static HttpHeaderConditionConfig header(Condition.HttpHeader condition) {
    HttpHeaderConditionConfig.Builder builder =
        HttpHeaderConditionConfig.builder().httpHeaderName(condition.name());
    unlessEmpty(condition.values(), builder::values);
    unlessEmpty(condition.regexValues(), builder::regexValues);
    return builder.build();
  }

  /** An empty list is not the same as none: AWS refuses it. */
  private static void unlessEmpty(List<String> values, Consumer<List<String>> set) {
    if (!values.isEmpty()) {
      set.accept(values);
    }
  }

  private static QueryStringConditionConfig query(Condition.QueryString condition) {
    return QueryStringConditionConfig.builder()
        .values(condition.values().stream().map(ConditionMapper::pair).toList())
        .build();
  }

  private static QueryStringKeyValuePair pair(Condition.KeyValue pair) {
    QueryStringKeyValuePair.Builder builder = QueryStringKeyValuePair.builder().value(pair.value());
    pair.key().ifPresent(builder::key);
    return builder.build();
  }
}
