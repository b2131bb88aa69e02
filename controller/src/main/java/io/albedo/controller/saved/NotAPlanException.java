package io.albedo.controller.saved;

/** A text is no plan that can be read; the message says why, as the end of a sentence. */
public final class NotAPlanException extends Exception {

  private static final long serialVersionUID = 1L;

  NotAPlanException(String message) {
    super(message);
  }

  /** Why, such as {@code is not JSON: unexpected end}. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
