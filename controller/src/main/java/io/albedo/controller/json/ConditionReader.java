package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the conditions of a rule. The object for the condition's field counts; without it the
 * values stand in the condition itself, the API's older form.
 */
final class ConditionReader {

  private ConditionReader() {}

  static List<Condition> all(Fields rule) {
    return rule.maps("Conditions").stream().flatMap(condition -> read(condition).stream()).toList();
  }

  /** Empty if a finding tells why. */
  private static Optional<Condition> read(Fields condition) {
    String field = condition.requiredText("Field");
    return switch (field) {
      case "host-header" ->
          Optional.of(patterns(condition, "HostHeaderConfig", Condition.HostHeader::new));
      case "path-pattern" ->
          Optional.of(patterns(condition, "PathPatternConfig", Condition.PathPattern::new));
      case "http-request-method" ->
          Optional.of(
              new Condition.HttpRequestMethod(values(condition, "HttpRequestMethodConfig")));
      case "source-ip" -> Optional.of(new Condition.SourceIp(values(condition, "SourceIpConfig")));
      case "http-header" -> config(condition, "HttpHeaderConfig").map(ConditionReader::header);
      case "query-string" -> config(condition, "QueryStringConfig").map(ConditionReader::query);
      default -> unfamiliar(field);
    };
  }

  /** Empty if a finding tells that it has no field. */
  private static Optional<Condition> unfamiliar(String field) {
    return Optional.of(field).filter(f -> !f.isEmpty()).map(Condition.Unfamiliar::new);
  }

  private static Condition patterns(
      Fields condition, String config, BiFunction<List<String>, List<String>, Condition> make) {
    return make.apply(
        values(condition, config),
        condition.map(config).map(c -> c.texts("RegexValues")).orElse(List.of()));
  }

  private static List<String> values(Fields condition, String config) {
    return condition.map(config).orElse(condition).texts("Values");
  }

  private static Optional<Fields> config(Fields condition, String name) {
    if (!condition.has(name)) {
      condition.error(name, "is missing");
    }
    return condition.map(name);
  }

  private static Condition header(Fields header) {
    return new Condition.HttpHeader(
        header.requiredText("HttpHeaderName"), header.texts("Values"), header.texts("RegexValues"));
  }

  private static Condition query(Fields query) {
    return new Condition.QueryString(
        query.maps("Values").stream()
            .map(pair -> new Condition.KeyValue(pair.text("Key"), pair.text("Value").orElse("")))
            .toList());
  }
}
