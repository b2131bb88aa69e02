package io.albedo.aws.client;

/** Nothing tells in which region or VPC to look. The message says what could. */
public final class LocationUnknownException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LocationUnknownException(String message) {
    super(message);
  }
}
