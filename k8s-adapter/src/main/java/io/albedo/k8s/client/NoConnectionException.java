package io.albedo.k8s.client;

import java.io.Serial;

/** There is no way to an API server; the message is one plain sentence for whoever started this. */
public final class NoConnectionException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  NoConnectionException(String sentence) {
    super(sentence);
  }

  /** The sentence, which is always there. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
