package io.albedo.planner.annotation;

/** A Go type JSON can be decoded into; {@code T} stands for its values. */
interface GoType<T> {

  /** As Go's messages show it. */
  String name();

  /** What a variable of this type holds before anything is decoded into it. */
  T zero();

  /**
   * Decodes one value, never {@code null}, into a variable.
   *
   * @param previous what the variable holds so far; it stays if the value does not fit
   */
  T decode(GoReading reading, T previous, GoValue value) throws JsonDecodeException;
}
