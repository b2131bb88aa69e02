package io.albedo.k8s.write;

import io.albedo.model.alb.Token;

/** A value that a call needs is not known. */
final class UnknownValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private UnknownValueException(String message) {
    super(message);
  }

  /** The value; throws if there is none. */
  static <T> T known(Token<T> token) {
    return token
        .known()
        .orElseThrow(() -> new UnknownValueException("the value of " + token + " is not known"));
  }
}
