package io.albedo.planner.render;

import io.albedo.model.alb.Condition;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;

/** The {@code Conditions} of a rule. */
final class ConditionInput {

  private ConditionInput() {}

  static Json all(List<Condition> conditions) {
    return new Json.Arr(conditions.stream().map(ConditionInput::one).toList());
  }

  private static Json one(Condition condition) {
    JsonObjectBuilder json = Json.object().put("Field", condition.field());
    return switch (condition) {
      case Condition.HostHeader c ->
          json.put("HostHeaderConfig", config(Json.object(), c.values(), c.regexValues())).build();
      case Condition.PathPattern c ->
          json.put("PathPatternConfig", config(Json.object(), c.values(), c.regexValues())).build();
      case Condition.HttpHeader c -> json.put("HttpHeaderConfig", header(c)).build();
      case Condition.HttpRequestMethod c ->
          json.put("HttpRequestMethodConfig", values(c.values())).build();
      case Condition.QueryString c -> json.put("QueryStringConfig", query(c)).build();
      case Condition.SourceIp c -> json.put("SourceIpConfig", values(c.values())).build();
      case Condition.Unfamiliar c -> json.build();
    };
  }

  private static Json header(Condition.HttpHeader header) {
    return config(
        Json.object().put("HttpHeaderName", header.name()), header.values(), header.regexValues());
  }

  private static Json query(Condition.QueryString query) {
    List<Json> values = query.values().stream().map(ConditionInput::pair).toList();
    return Json.object().put("Values", new Json.Arr(values)).build();
  }

  private static Json pair(Condition.KeyValue pair) {
    return Json.object().putIfPresent("Key", pair.key()).put("Value", pair.value()).build();
  }

  private static Json values(List<String> values) {
    return config(Json.object(), values, List.of());
  }

  private static Json config(JsonObjectBuilder json, List<String> values, List<String> regex) {
    if (!values.isEmpty()) {
      json.put("Values", Json.strings(values));
    }
    if (!regex.isEmpty()) {
      json.put("RegexValues", Json.strings(regex));
    }
    return json.build();
  }
}
