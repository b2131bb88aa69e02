package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.ArrayList;
import java.util.List;

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
    return new ArrayList<>();
  }

  @Override
  public List<GoValue> decode(GoReading reading, List<GoValue> members, GoValue value)
      throws JsonDecodeException {
    if (value.json() instanceof Json.Obj object) {
      members.addAll(value.members(object));
    } else {
      reading.mismatch(value, GoValue.kind(value.json()), name());
    }
    return members;
  }
}
