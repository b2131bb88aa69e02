package io.albedo.planner.annotation;

import io.albedo.planner.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON values as Go types in one context, reporting what does not fit. */
record GoReading(GoStructContext context, GoMismatches mismatches) {

  static GoReading of(GoMismatches mismatches) {
    return new GoReading(GoStructContext.NONE, mismatches);
  }

  GoObject object(GoValue value, GoType type) throws JsonDecodeException {
    return object(List.of(value), type);
  }

  /** One struct decoded from several values after another; {@code null} changes nothing. */
  GoObject object(List<GoValue> values, GoType type) throws JsonDecodeException {
    return new GoObject(type, context, members(values, type.qualifiedName()), mismatches);
  }

  /** The members of all the objects. */
  List<GoValue> members(List<GoValue> values, String wanted) throws JsonDecodeException {
    List<GoValue> members = new ArrayList<>();
    for (GoValue value : values) {
      if (!value.isNull()) {
        members.addAll(members(value, wanted));
      }
    }
    return members;
  }

  List<GoValue> members(GoValue value, String wanted) throws JsonDecodeException {
    if (value.json() instanceof Json.Obj object) {
      return value.members(object).toList();
    }
    mismatch(value, GoScalar.kind(value.json()), wanted, false);
    return List.of();
  }

  Optional<List<List<GoValue>>> slots(List<GoValue> values, String slice)
      throws JsonDecodeException {
    GoSlots slots = new GoSlots();
    for (GoValue value : values) {
      switch (value.json()) {
        case Json.Null none -> slots.clear();
        case Json.Arr array -> slots.decode(value.items(array));
        default -> mismatch(value, GoScalar.kind(value.json()), slice, false);
      }
    }
    return slots.elements();
  }

  /** The last of the values; {@code null} leaves the one before. */
  <T> T last(List<GoValue> values, GoScalar<T> scalar, T zero) throws JsonDecodeException {
    T current = zero;
    for (GoValue value : values) {
      current = value.isNull() ? current : scalar(value, scalar).orElse(current);
    }
    return current;
  }

  <T> Optional<T> scalar(GoValue value, GoScalar<T> scalar) throws JsonDecodeException {
    Optional<T> decoded = scalar.decode().apply(value.json());
    if (decoded.isEmpty()) {
      mismatch(value, scalar.describe(value.json()), scalar.name(), scalar.severe());
    }
    return decoded;
  }

  private void mismatch(GoValue value, String found, String wanted, boolean severe)
      throws JsonDecodeException {
    String message = context.message(found, wanted);
    mismatches.add(new GoMismatch(value.place(), severe, message));
  }
}
