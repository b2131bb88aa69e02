package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map with string keys, in document order; what is decoded into it is added to it. */
record GoMap<V>(GoType<V> element) implements GoType<Map<String, V>> {

  @Override
  public String name() {
    return "map[string]" + element.name();
  }

  @Override
  public Map<String, V> zero() {
    return Map.of();
  }

  @Override
  public Map<String, V> decode(GoReading reading, Map<String, V> previous, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Obj object) {
      return added(reading, previous, value.members(object).toList());
    }
    reading.mismatch(value, GoValue.kind(value.json()), name());
    return previous;
  }

  private Map<String, V> added(GoReading reading, Map<String, V> previous, List<GoValue> members)
      throws JsonDecodeException {
    Map<String, V> map = new LinkedHashMap<>(previous);
    for (GoValue member : members) {
      map.put(member.name(), reading.plain(List.of(member), element));
    }
    return Collections.unmodifiableMap(map);
  }
}
