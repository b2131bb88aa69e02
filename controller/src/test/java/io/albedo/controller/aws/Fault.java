package io.albedo.controller.aws;

/** What becomes of one request on its way. */
enum Fault {
  NONE,
  /** AWS asks to come back later; nothing was done. */
  THROTTLED,
  /** The caller may not; nothing was done. */
  DENIED,
  /** The caller's token has ended; nothing was done. */
  EXPIRED,
  /** The caller's clock is off; nothing was done. */
  SKEWED,
  /** The server takes the request and is never heard of again; nothing was done. */
  HUNG,
  /** The server failed before it did anything. */
  BROKEN_BEFORE,
  /** The server failed after it had done all. */
  BROKEN_AFTER,
  /** The connection breaks before the request arrives. */
  LOST_BEFORE,
  /** The connection breaks before the answer arrives. */
  LOST_AFTER;

  boolean isBefore() {
    return this != NONE && this != BROKEN_AFTER && this != LOST_AFTER;
  }

  boolean isSilent() {
    return this == LOST_BEFORE || this == LOST_AFTER || this == HUNG;
  }
}
