package io.albedo.aws.map;

import io.albedo.model.alb.Token;

/** A call carries a value that nobody knows yet: nothing can be sent. */
public final class UnknownValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownValueException(Token<?> token) {
    super("a value is not known: " + token);
  }
}
