package io.albedo.planner.testing;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML trees without much ado; only for files that are known to be good. */
final class Nodes {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Nodes() {}

  static List<JsonNode> documents(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return documents.readAll().stream().filter(JsonNode::isObject).toList();
    }
  }

  /** A document that is a list. */
  static List<JsonNode> list(String yaml) {
    return List.copyOf(YAML.readTree(yaml).values());
  }

  static JsonNode document(String yaml) {
    return documents(yaml).getFirst();
  }

  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  static String textOr(JsonNode node, String field, String other) {
    return text(node, field).orElse(other);
  }

  static OptionalInt number(JsonNode node, String field) {
    return node.path(field).isNumber()
        ? OptionalInt.of(node.path(field).asInt())
        : OptionalInt.empty();
  }

  static Stream<JsonNode> items(JsonNode node, String field) {
    return node.path(field).values().stream();
  }

  static List<String> texts(JsonNode node, String field) {
    return items(node, field).map(JsonNode::asString).toList();
  }

  static SortedMap<String, String> map(JsonNode node, String field) {
    SortedMap<String, String> map = new TreeMap<>();
    node.path(field).properties().forEach(e -> map.put(e.getKey(), e.getValue().asString()));
    return Collections.unmodifiableSortedMap(map);
  }

  /** A list of objects with a key and a value. */
  static SortedMap<String, String> pairs(JsonNode node, String field, String key, String value) {
    SortedMap<String, String> map = new TreeMap<>();
    items(node, field).forEach(e -> map.put(textOr(e, key, ""), textOr(e, value, "")));
    return Collections.unmodifiableSortedMap(map);
  }

  static SortedMap<String, String> tags(JsonNode node) {
    return pairs(node, "Tags", "Key", "Value");
  }
}
