package io.albedo.planner.json;

/** The text is not JSON; the message is the one Go's {@code encoding/json} gives for it. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  public JsonSyntaxException(String message) {
    super(message, null, false, false);
  }

  /** The message, which is always there. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
