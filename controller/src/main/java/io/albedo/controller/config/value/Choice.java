package io.albedo.controller.config.value;

import io.albedo.planner.annotation.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** A value out of a closed set of names. */
public final class Choice {

  private Choice() {}

  /** The value of this name; if there is none, the error tells all names and the nearest. */
  public static <T> T of(String name, List<String> names, Function<String, Optional<T>> lookup) {
    return Optional.of(name)
        .filter(names::contains)
        .flatMap(lookup)
        .orElseThrow(() -> refusal(name, names));
  }

  private static TypeConversionException refusal(String name, List<String> names) {
    return new TypeConversionException(
        "'" + name + "' is not one of " + String.join(", ", names) + nearest(name, names));
  }

  /** The words that point to the nearest name, if one is near. */
  static String nearest(String name, List<String> names) {
    return NearestName.of(name, names).map(n -> "; did you mean " + n + "?").orElse("");
  }
}
