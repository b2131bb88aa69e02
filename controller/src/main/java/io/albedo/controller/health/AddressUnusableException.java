package io.albedo.controller.health;

import io.albedo.controller.config.value.BindAddress;
import java.net.BindException;

/** Something cannot be served at its address; the message is one line for who has chosen it. */
public final class AddressUnusableException extends Exception {

  private static final long serialVersionUID = 1;

  AddressUnusableException(String what, BindAddress address, Throwable failure) {
    super(
        "%s cannot be served at %s: %s".formatted(what, address, cause(failure)),
        failure.getCause());
  }

  private static String cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause instanceof BindException
        ? "the address is in use or may not be used"
        : String.valueOf(cause == null ? failure : cause);
  }
}
