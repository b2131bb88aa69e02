package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.List;
import java.util.stream.IntStream;

/** A value of a document with its place and, inside of an object, its name. */
record GoValue(GoPlace place, String name, Json json) {

  static GoValue root(Json json) {
    return new GoValue(GoPlace.ROOT, "", json);
  }

  boolean isNull() {
    return json instanceof Json.Null;
  }

  List<GoValue> items(Json.Arr array) {
    return IntStream.range(0, array.items().size())
        .mapToObj(i -> new GoValue(place.child(i), "", array.items().get(i)))
        .toList();
  }

  List<GoValue> members(Json.Obj object) {
    return IntStream.range(0, object.members().size())
        .mapToObj(i -> member(i, object.members().get(i)))
        .toList();
  }

  private GoValue member(int index, Json.Member member) {
    return new GoValue(place.child(index), member.name(), member.value());
  }

  /** How Go's messages call a value. */
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
}
