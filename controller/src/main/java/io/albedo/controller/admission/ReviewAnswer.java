package io.albedo.controller.admission;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param status of HTTP
 */
@SuppressWarnings("ArrayRecordComponent") // is only sent
record ReviewAnswer(int status, String contentType, byte[] body) {

  static ReviewAnswer review(byte[] json) {
    return new ReviewAnswer(200, "application/json", json);
  }

  /** Why there is no review; an API server shows it. */
  static ReviewAnswer trouble(int status, String line) {
    return new ReviewAnswer(
        status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
