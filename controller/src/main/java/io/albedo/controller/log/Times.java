package io.albedo.controller.log;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as they are written in a log. */
final class Times {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Times() {}

  static String clock(Instant time) {
    return CLOCK.withZone(ZoneId.systemDefault()).format(time);
  }

  static String whole(Instant time) {
    return WHOLE.format(time.truncatedTo(ChronoUnit.MILLIS));
  }
}
