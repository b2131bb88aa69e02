package io.albedo.planner.admit;

import java.util.Optional;

/**
 * An object that is to be written.
 *
 * @param before what it replaces; absent if it is new
 */
public record Writing<T>(Optional<T> before, T after) {

  public static <T> Writing<T> created(T object) {
    return new Writing<>(Optional.empty(), object);
  }

  public static <T> Writing<T> updated(T before, T after) {
    return new Writing<>(Optional.of(before), after);
  }
}
