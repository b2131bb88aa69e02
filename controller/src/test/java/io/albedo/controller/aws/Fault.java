package io.albedo.controller.aws;

/** What becomes of one request on its way. */
enum Fault {
  NONE,
  /** AWS asks to come back later; nothing was done. */
  THROTTLED,
  /** The caller may not; nothing was done. */
  DENIED,
  /** The server failed before it did anything. */
  BROKEN_BEFORE,
  /** The server failed after it had done all. */
  BROKEN_AFTER,
  /** The connection breaks before the request arrives. */
  LOST_BEFORE,
  /** The connection breaks before the answer arrives. */
  LOST_AFTER;

  boolean isBefore() {
    return this == THROTTLED || this == DENIED || this == BROKEN_BEFORE || this == LOST_BEFORE;
  }

  boolean isSilent() {
    return this == LOST_BEFORE || this == LOST_AFTER;
  }
}
