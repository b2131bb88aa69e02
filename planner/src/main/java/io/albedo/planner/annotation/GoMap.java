package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
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
    return new LinkedHashMap<>();
  }

  @Override
  public Map<String, V> decode(GoReading reading, Map<String, V> map, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Obj object) {
      for (GoValue member : value.members(object)) {
        map.put(member.name(), reading.plain(List.of(member), element));
      }
    } else {
      reading.mismatch(value, GoValue.kind(value.json()), name());
    }
    return map;
  }
}
