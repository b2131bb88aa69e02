package io.albedo.aws.write;

import java.time.Duration;

/**
 * How often to look, and for how long.
 *
 * @param every the pause between two looks
 * @param atMost no look begins later than this after the first
 */
record Patience(Duration every, Duration atMost) {

  static Patience ofSeconds(int every, int atMost) {
    return new Patience(Duration.ofSeconds(every), Duration.ofSeconds(atMost));
  }
}
