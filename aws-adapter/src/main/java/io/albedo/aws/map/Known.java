package io.albedo.aws.map;

import io.albedo.model.alb.Token;

/** Values of tokens, which must be known by the time of a call. */
public final class Known {

  private Known() {}

  /** The value; throws {@link UnknownValueException} if there is none. */
  public static <T> T of(Token<T> token) {
    return token.known().orElseThrow(() -> new UnknownValueException(token));
  }

  /** The value as a request spells it. */
  public static String text(Token<?> token) {
    return of(token).toString();
  }
}
