package io.albedo.controller.json;

import io.albedo.model.alb.Token;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds trees in the manner of the AWS APIs, which leave out what is absent. */
final class Nodes {

  private Nodes() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A list, also if it is empty. */
  static <T> void list(
      ObjectNode owner, String name, Collection<T> items, Function<T, ? extends JsonNode> write) {
    ArrayNode list = owner.putArray(name);
    items.forEach(item -> list.add(write.apply(item)));
  }

  /** A list, unless it is empty. */
  static <T> void listIfAny(
      ObjectNode owner, String name, Collection<T> items, Function<T, ? extends JsonNode> write) {
    if (!items.isEmpty()) {
      list(owner, name, items, write);
    }
  }

  static void texts(ObjectNode owner, String name, Collection<?> values) {
    ArrayNode list = owner.putArray(name);
    values.forEach(value -> list.add(value.toString()));
  }

  static void textsIfAny(ObjectNode owner, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      texts(owner, name, values);
    }
  }

  static void textMap(ObjectNode owner, String name, Map<String, String> values) {
    ObjectNode map = owner.putObject(name);
    values.forEach(map::put);
  }

  static void tags(ObjectNode owner, Map<String, String> tags) {
    list(
        owner,
        "Tags",
        tags.entrySet(),
        tag -> object().put("Key", tag.getKey()).put("Value", tag.getValue()));
  }

  static void text(ObjectNode owner, String name, Optional<String> value) {
    value.ifPresent(text -> owner.put(name, text));
  }

  static void flag(ObjectNode owner, String name, Optional<Boolean> value) {
    value.ifPresent(flag -> owner.put(name, flag));
  }

  static void number(ObjectNode owner, String name, OptionalInt value) {
    value.ifPresent(number -> owner.put(name, number));
  }

  /** What AWS has is always known. */
  static <T> T known(Token<T> token) {
    return token
        .known()
        .orElseThrow(() -> new IllegalStateException("observed, but not known: " + token));
  }
}
