package io.albedo.planner.stack;

import io.albedo.model.alb.Condition;
import io.albedo.model.alb.Condition.HostHeader;
import io.albedo.model.alb.Condition.HttpHeader;
import io.albedo.model.alb.Condition.HttpRequestMethod;
import io.albedo.model.alb.Condition.KeyValue;
import io.albedo.model.alb.Condition.PathPattern;
import io.albedo.model.alb.Condition.QueryString;
import io.albedo.model.alb.Condition.SourceIp;
import io.albedo.model.alb.ListenerRule;
import io.albedo.model.alb.Transform;
import io.albedo.planner.json.Json;
import java.util.List;

/** Rules of listeners. */
final class RuleJson {

  private RuleJson() {}

  static Json of(ListenerRule rule) {
    return new SpecBuilder()
        .always("listenerARN", TokenJson.text(rule.listener()))
        .always("priority", rule.priority())
        .always("actions", SpecBuilder.list(rule.actions(), ActionJson::of))
        .always("conditions", SpecBuilder.list(rule.conditions(), RuleJson::condition))
        .unlessEmpty("transforms", rule.transforms(), RuleJson::transform)
        .unlessEmpty("tags", rule.tags())
        .build();
  }

  private static Json condition(Condition condition) {
    SpecBuilder json = new SpecBuilder().always("field", condition.field());
    SpecBuilder filled =
        switch (condition) {
          case HostHeader(List<String> values, List<String> regexes) ->
              json.always("hostHeaderConfig", values(values, regexes).build());
          case PathPattern(List<String> values, List<String> regexes) ->
              json.always("pathPatternConfig", values(values, regexes).build());
          case HttpHeader(String name, List<String> values, List<String> regexes) ->
              json.always(
                  "httpHeaderConfig",
                  values(values, regexes).always("httpHeaderName", name).build());
          case HttpRequestMethod(List<String> values) ->
              json.always("httpRequestMethodConfig", values(values));
          case SourceIp(List<String> values) -> json.always("sourceIPConfig", values(values));
          case QueryString(List<KeyValue> values) ->
              json.always("queryStringConfig", pairs(values));
          case Condition.Unfamiliar unfamiliar -> json;
        };
    return filled.build();
  }

  private static SpecBuilder values(List<String> values, List<String> regexes) {
    return new SpecBuilder().unlessEmpty("regexValues", regexes).unlessEmpty("values", values);
  }

  private static Json values(List<String> values) {
    return new SpecBuilder().always("values", Json.strings(values)).build();
  }

  private static Json pairs(List<KeyValue> values) {
    return new SpecBuilder().always("values", SpecBuilder.list(values, RuleJson::pair)).build();
  }

  private static Json pair(KeyValue pair) {
    return new SpecBuilder().ifSet("key", pair.key()).always("value", pair.value()).build();
  }

  private static Json transform(Transform transform) {
    Json rewrites =
        new SpecBuilder()
            .always("rewrites", SpecBuilder.list(transform.rewrites(), RuleJson::rewrite))
            .build();
    String config =
        transform instanceof Transform.UrlRewrite ? "urlRewriteConfig" : "hostHeaderRewriteConfig";
    return new SpecBuilder().always("type", transform.type()).always(config, rewrites).build();
  }

  private static Json rewrite(Transform.Rewrite rewrite) {
    return new SpecBuilder()
        .always("regex", rewrite.regex())
        .always("replace", rewrite.replace())
        .build();
  }
}
