package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.List;
import java.util.stream.Stream;

/**
 * A struct, as the members of all the objects that were decoded into it, one behind the other:
 * {@link GoObject} finds its fields among them.
 */
record GoStruct(GoTypeName type) implements GoType<List<GoValue>> {

  @Override
  public String name() {
    return type.qualified();
  }

  @Override
  public List<GoValue> zero() {
    return List.of();
  }

  @Override
  public List<GoValue> decode(GoReading reading, List<GoValue> previous, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Obj object) {
      return Stream.concat(previous.stream(), value.members(object)).toList();
    }
    reading.mismatch(value, GoValue.kind(value.json()), name());
    return previous;
  }
}
