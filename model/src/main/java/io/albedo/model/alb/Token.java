package io.albedo.model.alb;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that may not be known yet. Planning never guesses: what AWS or the API server decides
 * stays {@link Unknown} until they have been asked, and what another resource of the graph will
 * give stays a {@link Reference}.
 */
public sealed interface Token<T> {

  /** A value that is known. */
  record Known<T>(T value) implements Token<T> {}

  /** What another resource of the graph has, or will have when it is created. */
  record Reference<T>(ResourceId resource, Attribute attribute) implements Token<T> {}

  /**
   * Known after apply.
   *
   * @param lookedFor what decides it, such as {@code subnets tagged kubernetes.io/role/elb=1}
   */
  record Unknown<T>(String lookedFor) implements Token<T> {}

  static <T> Token<T> of(T value) {
    return new Known<>(value);
  }

  static <T> Token<T> reference(ResourceId resource, Attribute attribute) {
    return new Reference<>(resource, attribute);
  }

  static <T> Token<T> unknown(String lookedFor) {
    return new Unknown<>(lookedFor);
  }

  /** The value, if it is known. */
  default Optional<T> known() {
    return this instanceof Known<T>(T value) ? Optional.of(value) : Optional.empty();
  }

  /** The same, with a known value changed. References stay what they are. */
  default <U> Token<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Known<T>(T value) -> new Known<>(change.apply(value));
      case Reference<T>(ResourceId resource, Attribute attribute) ->
          new Reference<>(resource, attribute);
      case Unknown<T>(String lookedFor) -> new Unknown<>(lookedFor);
    };
  }
}
