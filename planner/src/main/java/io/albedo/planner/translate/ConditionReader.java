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

  /** One element as written. */
  private record Written(String field, List<Part> parts) {}

  /** The part of an element for one field, if it is there. */
  private record Part(Field field, Optional<Parsed<Condition>> content) {}

  /** A field, and where and how its part is written. */
  private record Field(
      String name, String config, String goType, GoDecoder.StructReader<Parsed<Condition>> reader) {

    Part read(GoObject element) throws JsonDecodeException {
      Optional<GoObject> content = element.object(config, goType);
      return new Part(
          this, content.isPresent() ? Optional.of(reader.read(content.get())) : Optional.empty());
    }
  }

  private static final List<Field> FIELDS =
      List.of(
          new Field(
              "host-header",
              "hostHeaderConfig",
              "HostHeaderConditionConfig",
              ConditionReader::host),
          new Field(
              "path-pattern",
              "pathPatternConfig",
              "PathPatternConditionConfig",
              ConditionReader::path),
          new Field(
              "http-header",
              "httpHeaderConfig",
              "HTTPHeaderConditionConfig",
              ConditionReader::header),
          new Field(
              "http-request-method",
              "httpRequestMethodConfig",
              "HTTPRequestMethodConditionConfig",
              ConditionReader::method),
          new Field(
              "query-string",
              "queryStringConfig",
              "QueryStringConditionConfig",
              ConditionReader::query),
          new Field(
              "source-ip", "sourceIPConfig", "SourceIPConditionConfig", ConditionReader::sourceIp));

  static Parsed<Conditions> read(String key, String raw) {
    return GoDecoder.list(raw, "RuleCondition", ConditionReader::written)
        .mapMessage(cause -> "failed to parse json annotation, " + key + ": " + raw + ": " + cause)
        .flatMap(ConditionReader::conditions);
  }

  /** Reads the parts of all fields, since a mistake in any of them counts. */
  private static Written written(GoObject object) throws JsonDecodeException {
    List<Part> parts = new ArrayList<>();
    for (Field field : FIELDS) {
      parts.add(field.read(object));
    }
    return new Written(object.string("field", "RuleConditionField"), parts);
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
          element.parts().stream()
              .filter(p -> p.field().name().equals(element.field()))
              .findFirst();
      Optional<Parsed<Condition>> content = part.map(ConditionReader::content);
      Optional<String> problem = content.flatMap(Parsed::problem);
      if (problem.isPresent()) {
        return Parsed.bad(problem.get());
      }
      content
          .flatMap(Parsed::toOptional)
          .ifPresentOrElse(list::add, () -> unknown.add(element.field()));
    }
    return Parsed.ok(new Conditions(List.copyOf(list), List.copyOf(unknown)));
  }

  private static Parsed<Condition> content(Part part) {
    String config = part.field().config();
    return part.content()
        .map(parsed -> parsed.mapMessage(problem -> "invalid " + config + ": " + problem))
        .orElseGet(() -> Parsed.bad("missing " + config));
  }
}
