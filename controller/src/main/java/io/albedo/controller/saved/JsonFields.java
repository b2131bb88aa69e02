package io.albedo.controller.saved;

import io.albedo.planner.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object, which must be there and of their type. */
record JsonFields(Json.Obj object, String place) {

  /** Far more than any plan has; what is deeper could not be compared by recursion. */
  private static final int DEEPEST = 100;

  String text(String name) throws NotAPlanException {
    if (object.member(name).orElse(null) instanceof Json.Str(String value)) {
      return value;
    }
    throw missing(name, "a text");
  }

  JsonFields object(String name) throws NotAPlanException {
    return new JsonFields(ofObject(object.member(name).orElse(null), name), in(name));
  }

  List<JsonFields> objects(String name) throws NotAPlanException {
    if (!(object.member(name).orElse(null) instanceof Json.Arr(List<Json> items))) {
      throw missing(name, "a list");
    }
    List<JsonFields> all = new ArrayList<>();
    for (Json item : items) {
      String each = name + "[" + all.size() + "]";
      all.add(new JsonFields(ofObject(item, each), in(each)));
    }
    return all;
  }

  private Json.Obj ofObject(@Nullable Json json, String name) throws NotAPlanException {
    if (json instanceof Json.Obj found) {
      return found;
    }
    throw missing(name, "an object");
  }

  private NotAPlanException missing(String name, String type) {
    return new NotAPlanException("has no " + in(name) + " that is " + type);
  }

  private String in(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** Whether a tree is as flat as a plan is. */
  static boolean isFlat(Json json) {
    Deque<List<Json>> levels = new ArrayDeque<>(List.of(List.of(json)));
    for (int depth = 0; depth < DEEPEST; depth++) {
      List<Json> next = levels.pop().stream().flatMap(j -> children(j).stream()).toList();
      if (next.isEmpty()) {
        return true;
      }
      levels.push(next);
    }
    return false;
  }

  private static List<Json> children(Json json) {
    return switch (json) {
      case Json.Obj(List<Json.Member> members) -> members.stream().map(Json.Member::value).toList();
      case Json.Arr(List<Json> items) -> items;
      default -> List.of();
    };
  }
}
