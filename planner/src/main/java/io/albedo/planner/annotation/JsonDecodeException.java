package io.albedo.planner.annotation;

/** JSON of the wrong shape; the message is that of Go's {@code json.UnmarshalTypeError}. */
public final class JsonDecodeException extends Exception {

  private static final long serialVersionUID = 1L;

  public JsonDecodeException(String message) {
    super(message, null, false, false);
  }

  /** The message, which is always there. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
