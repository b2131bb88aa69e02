package io.albedo.planner.annotation;

import java.util.List;
import java.util.Optional;

/**
 * Decodes JSON values at one place of a document, reporting what does not fit.
 *
 * @param stops whether Go stops at a value that does not fit
 */
record GoReading(GoStructContext context, GoMismatches mismatches, boolean stops) {

  /** Outside of any struct. */
  static GoReading of(GoMismatches mismatches) {
    return in(GoStructContext.NONE, mismatches);
  }

  static GoReading in(GoStructContext context, GoMismatches mismatches) {
    return new GoReading(context, mismatches, false);
  }

  GoReading stopping() {
    return new GoReading(context, mismatches, true);
  }

  /** Decodes the values one after the other into one variable; {@code null} leaves it alone. */
  <T> T plain(List<GoValue> values, GoType<T> type) throws JsonDecodeException {
    return plain(type.zero(), values, type);
  }

  <T> T plain(T variable, List<GoValue> values, GoType<T> type) throws JsonDecodeException {
    T current = variable;
    for (GoValue value : values) {
      current = value.isNull() ? current : type.decode(this, current, value);
    }
    return current;
  }

  /** The same for a pointer, slice or map, which {@code null} unsets. */
  <T> Optional<T> pointer(List<GoValue> values, GoType<T> type) throws JsonDecodeException {
    Optional<T> current = Optional.empty();
    for (GoValue value : values) {
      T variable = current.orElseGet(type::zero);
      current = value.isNull() ? Optional.empty() : Optional.of(type.decode(this, variable, value));
    }
    return current;
  }

  GoObject object(GoTypeName type, List<GoValue> members) {
    return new GoObject(type, context, members, mismatches);
  }

  void mismatch(GoValue value, String found, String wanted) throws JsonDecodeException {
    String message = context.message(found, wanted);
    mismatches.add(new GoMismatch(value.place(), stops, message));
  }
}
