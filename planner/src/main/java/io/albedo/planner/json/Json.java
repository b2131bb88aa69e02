package io.albedo.planner.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value.
 *
 * <p>Trees may be 10,000 levels deep (see {@link JsonReader}); reader and writer do not recurse,
 * but the generated {@code equals}, {@code hashCode} and {@code toString} of the records do.
 */
public sealed interface Json permits Json.Obj, Json.Arr, Json.Str, Json.Num, Json.Bool, Json.Null {

  /** An object: members in document order, names that occur several times included. */
  record Obj(List<Member> members) implements Json {
    public Obj {
      members = List.copyOf(members);
    }

    /** Members in the iteration order of the map. */
    public static Obj of(Map<String, Json> members) {
      List<Member> list = new ArrayList<>();
      members.forEach((name, value) -> list.add(new Member(name, value)));
      return new Obj(list);
    }

    /** The value of the last member with exactly this name. */
    public Optional<Json> member(String name) {
      return members.reversed().stream()
          .filter(member -> member.name().equals(name))
          .map(Member::value)
          .findFirst();
    }
  }

  /** One name and value of an {@link Obj}. */
  record Member(String name, Json value) {}

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  /** A string, unescaped. */
  record Str(String value) implements Json {}

  /** A number as it was written: {@code 1}, {@code 1.0} and {@code 1e0} are different literals. */
  record Num(String literal) implements Json {
    public static Num of(long value) {
      return new Num(Long.toString(value));
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Json {}

  /** {@code null}. */
  record Null() implements Json {}

  /** Starts an object whose members keep the order in which they are put. */
  static JsonObjectBuilder object() {
    return new JsonObjectBuilder();
  }

  /** An array of strings. */
  static Arr strings(Iterable<String> values) {
    List<Json> items = new ArrayList<>();
    values.forEach(value -> items.add(new Str(value)));
    return new Arr(items);
  }
}
