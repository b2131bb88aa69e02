package io.albedo.k8s.event;

import java.nio.charset.StandardCharsets;

/**
 * Texts no longer than the API takes: 1,024 bytes. Source: validation of Event, note and message.
 */
final class EventText {

  private static final int MOST_BYTES = 1024;
  private static final String CUT = " ...";

  private EventText() {}

  /** The text, or its beginning, never ending inside of a character. */
  static String of(String text) {
    if (bytes(text) <= MOST_BYTES) {
      return text;
    }
    int room = MOST_BYTES - CUT.length();
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= bytes(text.substring(end, next));
      if (room < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + CUT;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
