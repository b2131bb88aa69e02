package io.albedo.planner.annotation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What came of parsing text a user wrote: a value, or the words that say what is wrong with it. */
public sealed interface Parsed<T> {

  /** The text was good. */
  record Ok<T>(T value) implements Parsed<T> {}

  /** The text was bad; the message is the one LBC gives. */
  record Bad<T>(String message) implements Parsed<T> {}

  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Parsed<T> bad(String message) {
    return new Bad<>(message);
  }

  default <R> Parsed<R> flatMap(Function<? super T, Parsed<R>> next) {
    return switch (this) {
      case Ok<T>(T value) -> next.apply(value);
      case Bad<T>(String message) -> new Bad<>(message);
    };
  }

  default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
    return flatMap(value -> new Ok<>(change.apply(value)));
  }

  /** The same result, a message reworded (usually: put behind a prefix). */
  default Parsed<T> mapMessage(UnaryOperator<String> change) {
    return switch (this) {
      case Ok<T> ok -> ok;
      case Bad<T>(String message) -> new Bad<>(change.apply(message));
    };
  }

  default T orElse(T other) {
    return toOptional().orElse(other);
  }

  default Optional<T> toOptional() {
    return switch (this) {
      case Ok<T>(T value) -> Optional.of(value);
      case Bad<T> bad -> Optional.empty();
    };
  }

  default Optional<String> problem() {
    return switch (this) {
      case Ok<T> ok -> Optional.empty();
      case Bad<T>(String message) -> Optional.of(message);
    };
  }
}
