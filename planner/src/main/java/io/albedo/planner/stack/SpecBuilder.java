package io.albedo.planner.stack;

import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Builds an object of the stack JSON. Its keys are of three kinds: always there, there if the
 * setting is there (even if empty), and there unless empty.
 */
final class SpecBuilder {

  private final JsonObjectBuilder members = Json.object();

  SpecBuilder always(String name, Json value) {
    members.put(name, value);
    return this;
  }

  SpecBuilder always(String name, String value) {
    return always(name, new Json.Str(value));
  }

  SpecBuilder always(String name, int value) {
    return always(name, Json.Num.of(value));
  }

  SpecBuilder ifSet(String name, Optional<?> value) {
    members.putIfPresent(name, value);
    return this;
  }

  SpecBuilder ifSet(String name, OptionalInt value) {
    value.ifPresent(number -> members.put(name, number));
    return this;
  }

  SpecBuilder unlessEmpty(String name, String value) {
    return value.isEmpty() ? this : always(name, value);
  }

  <T> SpecBuilder unlessEmpty(String name, List<T> values, Function<T, Json> toJson) {
    return values.isEmpty() ? this : always(name, list(values, toJson));
  }

  SpecBuilder unlessEmpty(String name, List<String> values) {
    return unlessEmpty(name, values, Json.Str::new);
  }

  SpecBuilder unlessEmpty(String name, Map<String, String> values) {
    return values.isEmpty() ? this : always(name, map(values));
  }

  Json.Obj build() {
    return members.build();
  }

  static <T> Json list(List<T> values, Function<T, Json> toJson) {
    return new Json.Arr(values.stream().map(toJson).toList());
  }

  static Json map(Map<String, String> values) {
    Map<String, Json> members = new TreeMap<>();
    values.forEach((key, value) -> members.put(key, new Json.Str(value)));
    return Json.Obj.of(members);
  }

  /** A map as a list of objects with a key and a value. */
  static List<Map.Entry<String, String>> entries(Map<String, String> values) {
    return List.copyOf(new TreeMap<>(values).entrySet());
  }

  /** An object with a key and a value, under these names. */
  static Json entry(Map.Entry<String, String> entry, String key, String value) {
    return new SpecBuilder().always(key, entry.getKey()).always(value, entry.getValue()).build();
  }
}
