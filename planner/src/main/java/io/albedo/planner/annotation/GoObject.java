package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON object seen through a Go struct type, with the rules of {@code encoding/json}.
 *
 * <ul>
 *   <li>Keys match fields without regard to case; keys that match none are ignored.
 *   <li>Several matching keys are decoded one after the other into the same field: the last scalar
 *       wins, objects and maps are merged, arrays written over each other.
 *   <li>Nothing is coerced.
 *   <li>{@code null} unsets a field whose Go type is a pointer, slice or map ({@code optional...},
 *       {@link #object}, {@link #objects}, ...) and leaves alone any other ({@link #string}, {@link
 *       #int32}, {@link #bool}).
 * </ul>
 *
 * <p>Go checks the whole document at once, so read every field the Go struct has, used or not.
 */
public final class GoObject {

  private final GoType type;
  private final GoStructContext context;
  private final List<GoValue> members;
  private final GoMismatches mismatches;

  GoObject(GoType type, GoStructContext context, List<GoValue> members, GoMismatches mismatches) {
    this.type = type;
    this.context = context;
    this.members = members;
    this.mismatches = mismatches;
  }

  /**
   * A view that throws at the first wrong value that is asked for; {@link GoDecoder} instead tells
   * the one Go would tell.
   *
   * @param goType the name of the struct type, see {@link GoDecoder}
   */
  public static GoObject of(Json json, String goType) throws JsonDecodeException {
    return GoReading.of(GoMismatches.refusing()).object(GoValue.root(json), GoType.of(goType));
  }

  /** A {@code *string}. */
  public Optional<String> optionalString(String field) throws JsonDecodeException {
    return pointer(field, GoScalar.STRING);
  }

  /** A {@code *int32}. */
  public Optional<Integer> optionalInt32(String field) throws JsonDecodeException {
    return pointer(field, GoScalar.INT32);
  }

  /** A {@code *bool}. */
  public Optional<Boolean> optionalBoolean(String field) throws JsonDecodeException {
    return pointer(field, GoScalar.BOOL);
  }

  /** A {@code *intstr.IntOrString}. */
  public Optional<PortOrName> intOrString(String field) throws JsonDecodeException {
    return pointer(field, GoScalar.INT_OR_STRING);
  }

  /** A {@code string}: empty if absent. */
  public String string(String field) throws JsonDecodeException {
    return plain(field, GoScalar.STRING, "");
  }

  /** A string type with a name, such as {@code ActionType}: empty if absent. */
  public String string(String field, String goType) throws JsonDecodeException {
    return plain(field, GoScalar.STRING.named(GoType.of(goType).qualifiedName()), "");
  }

  /** An {@code int32}: 0 if absent. */
  public int int32(String field) throws JsonDecodeException {
    return plain(field, GoScalar.INT32, 0);
  }

  /** A {@code bool}: false if absent. */
  public boolean bool(String field) throws JsonDecodeException {
    return plain(field, GoScalar.BOOL, false);
  }

  /** A {@code []string}; {@code null} in it is an empty string. */
  public Optional<List<String>> stringList(String field) throws JsonDecodeException {
    Optional<List<List<GoValue>>> slots = slots(field, "[]string");
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    List<String> strings = new ArrayList<>();
    for (List<GoValue> slot : slots.get()) {
      strings.add(reading(field).last(slot, GoScalar.STRING, ""));
    }
    return Optional.of(List.copyOf(strings));
  }

  /** A {@code map[string]string}; {@code null} in it is an empty string. */
  public Optional<SortedMap<String, String>> stringMap(String field) throws JsonDecodeException {
    Optional<SortedMap<String, String>> map = Optional.empty();
    for (GoValue value : values(field)) {
      map = value.isNull() ? Optional.empty() : Optional.of(merged(field, map, value));
    }
    return map;
  }

  /** A pointer to a struct. */
  public Optional<GoObject> object(String field, String goType) throws JsonDecodeException {
    Optional<List<GoValue>> parts = Optional.empty();
    for (GoValue value : values(field)) {
      parts = value.isNull() ? Optional.empty() : Optional.of(plus(parts, value));
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(reading(field).object(parts.get(), GoType.of(goType)));
  }

  /** A slice of structs. */
  public Optional<List<GoObject>> objects(String field, String goType) throws JsonDecodeException {
    GoType element = GoType.of(goType);
    Optional<List<List<GoValue>>> slots = slots(field, element.sliceName());
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    List<GoObject> objects = new ArrayList<>();
    for (List<GoValue> slot : slots.get()) {
      objects.add(reading(field).object(slot, element));
    }
    return Optional.of(List.copyOf(objects));
  }

  private <T> Optional<T> pointer(String field, GoScalar<T> scalar) throws JsonDecodeException {
    Optional<T> current = Optional.empty();
    for (GoValue value : values(field)) {
      current = value.isNull() ? Optional.empty() : reading(field).scalar(value, scalar);
    }
    return current;
  }

  private <T> T plain(String field, GoScalar<T> scalar, T zero) throws JsonDecodeException {
    return reading(field).last(values(field), scalar, zero);
  }

  private Optional<List<List<GoValue>>> slots(String field, String slice)
      throws JsonDecodeException {
    return reading(field).slots(values(field), slice);
  }

  private SortedMap<String, String> merged(
      String field, Optional<SortedMap<String, String>> map, GoValue value)
      throws JsonDecodeException {
    SortedMap<String, String> merged = new TreeMap<>();
    map.ifPresent(merged::putAll);
    for (GoValue entry : reading(field).members(value, "map[string]string")) {
      merged.put(entry.name(), reading(field).last(List.of(entry), GoScalar.STRING, ""));
    }
    return merged;
  }

  private static List<GoValue> plus(Optional<List<GoValue>> parts, GoValue value) {
    List<GoValue> longer = new ArrayList<>(parts.orElse(List.of()));
    longer.add(value);
    return longer;
  }

  private List<GoValue> values(String field) {
    return members.stream().filter(member -> GoFieldName.matches(field, member.name())).toList();
  }

  private GoReading reading(String field) {
    return new GoReading(context.field(type, field), mismatches);
  }
}
