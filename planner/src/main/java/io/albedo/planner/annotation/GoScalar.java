package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.Optional;
import java.util.function.Function;

/**
 * A Go type that takes one scalar of JSON, without any coercion.
 *
 * @param name how Go's messages call it
 * @param numeric whether Go's messages show the literal of a number that does not fit
 * @param severe whether Go stops decoding at a value that does not fit
 * @param decode empty if the JSON does not fit
 */
record GoScalar<T>(
    String name, boolean numeric, boolean severe, Function<Json, Optional<T>> decode) {

  static final GoScalar<String> STRING = new GoScalar<>("string", false, false, GoScalar::string);
  static final GoScalar<Boolean> BOOL = new GoScalar<>("bool", false, false, GoScalar::bool);
  static final GoScalar<Integer> INT32 = new GoScalar<>("int32", true, false, GoScalar::int32);

  /** A string is a name whatever it looks like; anything else has to be an int32. */
  static final GoScalar<PortOrName> INT_OR_STRING =
      new GoScalar<>("int32", true, true, GoScalar::intOrString);

  GoScalar<T> named(String otherName) {
    return new GoScalar<>(otherName, numeric, severe, decode);
  }

  /** How Go calls a value that does not fit. */
  String describe(Json json) {
    return switch (json) {
      case Json.Num(String literal) when numeric -> "number " + literal;
      default -> kind(json);
    };
  }

  static String kind(Json json) {
    return switch (json) {
      case Json.Obj obj -> "object";
      case Json.Arr arr -> "array";
      case Json.Str str -> "string";
      case Json.Num num -> "number";
      case Json.Bool bool -> "bool";
      case Json.Null none -> "null";
    };
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

  private static Optional<PortOrName> intOrString(Json json) {
    return json instanceof Json.Str(String value)
        ? Optional.of(new PortOrName.Name(value))
        : int32(json).map(PortOrName.Number::new);
  }
}
