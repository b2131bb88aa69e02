package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * <p>Go checks the whole document at once, so read every field the Go struct has, used or not. What
 * stays unseen is a wrong field in a struct that a later key of the same name wipes out with {@code
 * null} or a shorter array.
 */
public final class GoObject {

  private final GoTypeName type;
  private final GoStructContext context;
  private final List<GoValue> members;
  private final GoMismatches mismatches;

  GoObject(
      GoTypeName type, GoStructContext context, List<GoValue> members, GoMismatches mismatches) {
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
    GoReading reading = GoReading.of(GoMismatches.refusing());
    GoTypeName type = GoTypeName.of(goType);
    List<GoValue> root = List.of(GoValue.root(json));
    return reading.object(type, reading.plain(root, new GoStruct(type)));
  }

  /** A {@code string}: empty if absent. */
  public String string(String field) throws JsonDecodeException {
    return plain(field, GoScalar.STRING);
  }

  /** A string type with a name, such as {@code ActionType}: empty if absent. */
  public String string(String field, String goType) throws JsonDecodeException {
    return plain(field, GoScalar.string(GoTypeName.of(goType)));
  }

  /** An {@code int32}: 0 if absent. */
  public int int32(String field) throws JsonDecodeException {
    return plain(field, GoScalar.INT32);
  }

  /** A {@code bool}: false if absent. */
  public boolean bool(String field) throws JsonDecodeException {
    return plain(field, GoScalar.BOOL);
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
    return pointer(field, new GoIntOrString());
  }

  /** A {@code []string}; {@code null} in it is an empty string. */
  public Optional<List<String>> stringList(String field) throws JsonDecodeException {
    return pointer(field, new GoSlice<>(GoScalar.STRING)).map(GoSlice.Elements::list);
  }

  /** A {@code map[string]string}; {@code null} in it is an empty string. */
  public Optional<SortedMap<String, String>> stringMap(String field) throws JsonDecodeException {
    return pointer(field, new GoMap<>(GoScalar.STRING)).map(GoObject::sorted);
  }

  /** A pointer to a struct. */
  public Optional<GoObject> object(String field, String goType) throws JsonDecodeException {
    GoTypeName struct = GoTypeName.of(goType);
    return pointer(field, new GoStruct(struct))
        .map(members -> reading(field).object(struct, members));
  }

  /** A slice of structs. */
  public Optional<List<GoObject>> objects(String field, String goType) throws JsonDecodeException {
    GoTypeName struct = GoTypeName.of(goType);
    return pointer(field, new GoSlice<>(new GoStruct(struct)))
        .map(elements -> objects(field, struct, elements.list()));
  }

  private List<GoObject> objects(String field, GoTypeName struct, List<List<GoValue>> elements) {
    return elements.stream().map(members -> reading(field).object(struct, members)).toList();
  }

  private static SortedMap<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private <T> T plain(String field, GoType<T> fieldType) throws JsonDecodeException {
    return reading(field).plain(values(field), fieldType);
  }

  private <T> Optional<T> pointer(String field, GoType<T> fieldType) throws JsonDecodeException {
    return reading(field).pointer(values(field), fieldType);
  }

  private List<GoValue> values(String field) {
    return members.stream().filter(member -> GoFieldName.matches(field, member.name())).toList();
  }

  private GoReading reading(String field) {
    return GoReading.in(context.field(type, field), mismatches);
  }
}
