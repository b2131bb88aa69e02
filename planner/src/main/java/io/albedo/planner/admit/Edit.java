package io.albedo.planner.admit;

import java.util.List;

/** Something that is changed in an object before it is written. */
public sealed interface Edit {

  /** A field of {@code spec} gets a text. */
  record SpecText(String field, String value) implements Edit {}

  /** {@code spec.readinessGates} become these. */
  record ReadinessGates(List<String> conditionTypes) implements Edit {
    public ReadinessGates {
      conditionTypes = List.copyOf(conditionTypes);
    }
  }
}
