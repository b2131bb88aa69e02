package io.albedo.model.plan;

import io.albedo.model.alb.Token;
import java.util.function.Function;

/** Turns a token into another, usually a reference into the value it stands for. */
@FunctionalInterface
interface TokenBinder {

  /**
   * Binds one token.
   *
   * @param type makes a value of the token's type from its text
   */
  <T> Token<T> bind(Token<T> token, Function<String, T> type);
}
