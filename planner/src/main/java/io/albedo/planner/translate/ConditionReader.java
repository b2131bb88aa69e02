package io.albedo.planner.translate;

import io.albedo.model.alb.Condition;
import io.albedo.planner.annotation.GoDecoder;
import io.albedo.planner.annotation.GoObject;
import io.albedo.planner.annotation.JsonDecodeException;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code conditions.<name>}. In each element only the part for its field counts. A field that
 * nobody knows is passed over, as LBC does: the caller is told its name.
 */
final class ConditionReader {

  private ConditionReader() {}

  /**
   * The conditions of an annotation.
   *
   * @param unknownFields what stands in place of a field and is none
   */
  record Conditions(List<Condition> list, List<String> unknownFields) {
    static final Conditions NONE = new Conditions(List.of(), List.of());
  }

  /** Values and regular expressions of a field, exactly one kind of which must be there. */
  private record Values(List<String> values, List<String> regexValues) {
    static Values read(GoObject object) throws JsonDecodeException {
      return new Values(
          object.stringList("values").orElse(List.of()),
          object.stringList("regexValues").orElse(List.of()));
    }

    Optional<String> problem() {
      if (values.isEmpty() && regexValues.isEmpty()) {
        return Optional.of("values or regexValues must be specified");
      }
      return values.isEmpty() || regexValues.isEmpty()
          ? Optional.empty()
          : Optional.of("precisely one of values and regexValues can be specified");
    }
  }

  /** One element as written, each part with its own problems. */
  private record Written(String field, List<Part> parts) {}

  /** The part of an element for one field. */
  private record Part(String field, String config, Optional<Parsed<Condition>> content) {}

  static Parsed<Conditions> read(String key, String raw) {
    return GoDecoder.list(raw, "RuleCondition", ConditionReader::written)
        .mapMessage(cause -> "failed to parse json annotation, " + key + ": " + raw + ": " + cause)
        .flatMap(ConditionReader::conditions);
  }

  private static Written written(GoObject object) throws JsonDecodeException {
    String field = object.string("field", "RuleConditionField");
    List<Part> parts = new ArrayList<>();
    parts.add(
        part(
            object,
            "host-header",
            "hostHeaderConfig",
            "HostHeaderConditionConfig",
            ConditionReader::host));
    parts.add(
        part(
            object,
            "path-pattern",
            "pathPatternConfig",
            "PathPatternConditionConfig",
            ConditionReader::path));
    parts.add(
        part(
            object,
            "http-header",
            "httpHeaderConfig",
            "HTTPHeaderConditionConfig",
            ConditionReader::header));
    parts.add(
        part(
            object,
            "http-request-method",
            "httpRequestMethodConfig",
            "HTTPRequestMethodConditionConfig",
            ConditionReader::method));
    parts.add(
        part(
            object,
            "query-string",
            "queryStringConfig",
            "QueryStringConditionConfig",
            ConditionReader::query));
    parts.add(
        part(
            object,
            "source-ip",
            "sourceIPConfig",
            "SourceIPConditionConfig",
            ConditionReader::sourceIp));
    return new Written(field, parts);
  }

  private static Part part(
      GoObject object,
      String field,
      String config,
      String goType,
      GoDecoder.StructReader<Parsed<Condition>> reader)
      throws JsonDecodeException {
    Optional<GoObject> content = object.object(config, goType);
    return new Part(
        field,
        config,
        content.isPresent() ? Optional.of(reader.read(content.get())) : Optional.empty());
  }

  private static Parsed<Condition> host(GoObject object) throws JsonDecodeException {
    Values values = Values.read(object);
    return checked(
        values.problem(), new Condition.HostHeader(values.values(), values.regexValues()));
  }

  private static Parsed<Condition> path(GoObject object) throws JsonDecodeException {
    Values values = Values.read(object);
    return checked(
        values.problem(), new Condition.PathPattern(values.values(), values.regexValues()));
  }

  private static Parsed<Condition> header(GoObject object) throws JsonDecodeException {
    String name = object.string("httpHeaderName");
    Values values = Values.read(object);
    return checked(
        values.problem(), new Condition.HttpHeader(name, values.values(), values.regexValues()));
  }

  private static Parsed<Condition> method(GoObject object) throws JsonDecodeException {
    List<String> values = object.stringList("values").orElse(List.of());
    return checked(emptyList(values, "values"), new Condition.HttpRequestMethod(values));
  }

  private static Parsed<Condition> sourceIp(GoObject object) throws JsonDecodeException {
    List<String> values = object.stringList("values").orElse(List.of());
    return checked(emptyList(values, "values"), new Condition.SourceIp(values));
  }

  private static Parsed<Condition> query(GoObject object) throws JsonDecodeException {
    List<Condition.KeyValue> pairs = new ArrayList<>();
    for (GoObject pair : object.objects("values", "QueryStringKeyValuePair").orElse(List.of())) {
      pairs.add(new Condition.KeyValue(pair.optionalString("key"), pair.string("value")));
    }
    Optional<String> emptyValue =
        pairs.stream().anyMatch(pair -> pair.value().isEmpty())
            ? Optional.of("value cannot be empty")
            : Optional.empty();
    return checked(
        emptyList(pairs, "Values").or(() -> emptyValue), new Condition.QueryString(pairs));
  }

  private static Optional<String> emptyList(List<?> values, String name) {
    return values.isEmpty() ? Optional.of(name + " cannot be empty") : Optional.empty();
  }

  private static Parsed<Condition> checked(Optional<String> problem, Condition condition) {
    return problem.map(Parsed::<Condition>bad).orElseGet(() -> Parsed.ok(condition));
  }

  private static Parsed<Conditions> conditions(List<Written> elements) {
    List<Condition> list = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Written element : elements) {
      Optional<Part> part =
          element.parts().stream().filter(p -> p.field().equals(element.field())).findFirst();
      if (part.isEmpty()) {
        unknown.add(element.field());
        continue;
      }
      switch (content(part.get())) {
        case Parsed.Ok<Condition>(Condition condition) -> list.add(condition);
        case Parsed.Bad<Condition>(String problem) -> {
          return Parsed.bad(problem);
        }
      }
    }
    return Parsed.ok(new Conditions(List.copyOf(list), List.copyOf(unknown)));
  }

  private static Parsed<Condition> content(Part part) {
    return part.content()
        .map(parsed -> parsed.mapMessage(p -> "invalid " + part.config() + ": " + p))
        .orElseGet(() -> Parsed.bad("missing " + part.config()));
  }
}
