package io.albedo.aws.read.map;

import java.util.Optional;

/** AWS told something that the model has no words for, such as a type of action that is new. */
public final class UnfamiliarAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private UnfamiliarAnswerException(String message) {
    super(message);
  }

  static UnfamiliarAnswerException of(String what, String text, String owner) {
    return new UnfamiliarAnswerException(
        "%s has %s '%s', which this release does not know".formatted(owner, what, text));
  }

  /** The value, if the model knows it. */
  static <T> T known(Optional<T> value, String what, String text, String owner) {
    return value.orElseThrow(() -> of(what, text, owner));
  }
}
