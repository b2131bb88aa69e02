package io.albedo.controller.admission.tls;

/** There is no certificate now; the message is one line for the log. */
public final class KeyUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  public KeyUnavailableException(String message) {
    super(message);
  }
}
