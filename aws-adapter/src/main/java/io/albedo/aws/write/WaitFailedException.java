package io.albedo.aws.write;

import io.albedo.model.cloud.CloudFailure;

/** What was waited for has not come, or never will. */
final class WaitFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  WaitFailedException(String code, String message) {
    super(message);
    this.code = code;
  }

  CloudFailure failure() {
    return new CloudFailure(code, String.valueOf(getMessage()));
  }
}
