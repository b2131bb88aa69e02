package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field whose text is one of a closed set.
 *
 * @param values not empty
 */
record Choice<T>(List<T> values, Function<T, String> text) {

  static <T> Choice<T> of(T[] values, Function<T, String> text) {
    return new Choice<>(List.of(values), text);
  }

  /** Empty if it is absent, and if a finding says that it is none of the set. */
  Optional<T> in(Fields fields, String name) {
    String[] allowed = values.stream().map(text).toArray(String[]::new);
    return fields
        .textOf(name, allowed)
        .flatMap(
            found -> values.stream().filter(value -> text.apply(value).equals(found)).findFirst());
  }

  /** A text that is none of the set; this is no finding yet. */
  Optional<String> strangeIn(Fields fields, String name) {
    return fields
        .text(name)
        .filter(found -> !found.isEmpty())
        .filter(found -> values.stream().noneMatch(value -> text.apply(value).equals(found)));
  }

  /** A value that must be there; any one if a finding says that it is not. */
  T requiredIn(Fields fields, String name) {
    if (!fields.has(name)) {
      fields.requiredText(name);
    }
    return in(fields, name).orElse(values.getFirst());
  }
}
