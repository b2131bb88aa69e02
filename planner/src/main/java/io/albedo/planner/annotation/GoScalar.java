package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type that takes one scalar of JSON, without any coercion.
 *
 * @param convert empty if the JSON does not fit
 */
record GoScalar<T>(String name, T zero, Function<Json, Optional<T>> convert) implements GoType<T> {

  static final GoScalar<String> STRING = new GoScalar<>("string", "", GoScalar::string);
  static final GoScalar<Boolean> BOOL = new GoScalar<>("bool", false, GoScalar::bool);
  static final GoScalar<Integer> INT32 = new GoScalar<>("int32", 0, GoScalar::int32);

  /** A string type with a name of its own. */
  static GoScalar<String> string(GoTypeName type) {
    return new GoScalar<>(type.qualified(), "", GoScalar::string);
  }

  @Override
  public T decode(GoReading reading, T variable, GoValue value) throws JsonDecodeException {
    Optional<T> decoded = convert.apply(value.json());
    if (decoded.isEmpty()) {
      reading.mismatch(value, describe(value.json()), name);
    }
    return decoded.orElse(variable);
  }

  /** Of a number that is no int32 Go shows the literal, too. */
  private String describe(Json json) {
    return json instanceof Json.Num(String literal) && zero instanceof Integer
        ? "number " + literal
        : GoValue.kind(json);
  }

  private static Optional<String> string(Json json) {
    return json instanceof Json.Str(String value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Boolean> bool(Json json) {
    return json instanceof Json.Bool(boolean value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Integer> int32(Json json) {
    return json instanceof Json.Num(String literal)
        ? GoInteger.int32(literal).toOptional().map(Long::intValue)
        : Optional.empty();
  }
}
