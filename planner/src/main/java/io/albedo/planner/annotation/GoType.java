package io.albedo.planner.annotation;

/** A Go type JSON can be decoded into; {@code T} stands for its values. */
interface GoType<T> {

  /** As Go's messages show it. */
  String name();

  /** A new variable, as it is before anything is decoded into it. */
  T zero();

  /**
   * Decodes one value, never {@code null}, into a variable.
   *
   * @param variable what is there already, and stays if the value does not fit; a container is
   *     changed in place, since a document may repeat a key as often as it likes
   * @return the variable's new content
   */
  T decode(GoReading reading, T variable, GoValue value) throws JsonDecodeException;
}
