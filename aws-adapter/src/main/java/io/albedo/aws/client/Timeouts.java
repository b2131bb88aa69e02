package io.albedo.aws.client;

import java.time.Duration;

/**
 * How long a call may take, so that an endpoint that hangs ends in bounded time.
 *
 * @param connect until a connection stands
 * @param attempt one request and its answer
 * @param call all attempts with the pauses between them; waiting for a turn does not count
 */
public record Timeouts(Duration connect, Duration attempt, Duration call) {

  /** For a controller, which can wait while AWS recovers. */
  public static Timeouts patient() {
    return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2));
  }

  /** For somebody who waits before a terminal. */
  public static Timeouts brisk() {
    return new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(20));
  }
}
