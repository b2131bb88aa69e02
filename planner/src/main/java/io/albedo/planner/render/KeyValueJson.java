package io.albedo.planner.render;

import io.albedo.planner.json.Json;
import java.util.Map;
import java.util.SortedSet;

/** Tags and attributes as AWS writes them: a list of {@code {"Key": ..., "Value": ...}}. */
final class KeyValueJson {

  private KeyValueJson() {}

  static Json of(Map<String, String> entries) {
    return new Json.Arr(
        entries.entrySet().stream()
            .<Json>map(e -> Json.object().put("Key", e.getKey()).put("Value", e.getValue()).build())
            .toList());
  }

  static Json keys(SortedSet<String> keys) {
    return new Json.Arr(
        keys.stream().<Json>map(key -> Json.object().put("Key", key).build()).toList());
  }
}
