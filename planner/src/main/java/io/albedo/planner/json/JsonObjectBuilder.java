package io.albedo.planner.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds a {@link Json.Obj} member by member; a name may be put only once. */
public final class JsonObjectBuilder {

  private final Map<String, Json> members = new LinkedHashMap<>();

  JsonObjectBuilder() {}

  public JsonObjectBuilder put(String name, Json value) {
    if (members.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("member put twice: " + name);
    }
    return this;
  }

  public JsonObjectBuilder put(String name, String value) {
    return put(name, new Json.Str(value));
  }

  public JsonObjectBuilder put(String name, long value) {
    return put(name, Json.Num.of(value));
  }

  public JsonObjectBuilder put(String name, boolean value) {
    return put(name, new Json.Bool(value));
  }

  /**
   * Puts what the optional holds: a {@link Json}, a string, a boolean, an int or a long.
   *
   * @throws IllegalArgumentException if it holds anything else
   */
  public JsonObjectBuilder putIfPresent(String name, Optional<?> value) {
    return putIfPresent(name, value, JsonObjectBuilder::jsonOf);
  }

  public <T> JsonObjectBuilder putIfPresent(
      String name, Optional<T> value, Function<? super T, ? extends Json> toJson) {
    value.ifPresent(present -> put(name, toJson.apply(present)));
    return this;
  }

  public Json.Obj build() {
    return Json.Obj.of(members);
  }

  private static Json jsonOf(Object value) {
    return switch (value) {
      case Json json -> json;
      case String text -> new Json.Str(text);
      case Boolean flag -> new Json.Bool(flag);
      case Integer number -> Json.Num.of(number);
      case Long number -> Json.Num.of(number);
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
    };
  }
}
