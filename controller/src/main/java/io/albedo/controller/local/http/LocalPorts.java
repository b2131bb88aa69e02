package io.albedo.controller.local.http;

import java.util.stream.IntStream;

/** Where a listener is tried to be served, first choice first. */
public interface LocalPorts {

  /** The local ports to try for a listener's port. */
  IntStream candidates(int listenerPort);

  /**
   * Ports below 1024 need rights that nobody should need for a try: they move up by 8000, so that
   * 80 becomes 8080 and 443 becomes 8443. Then the next free one, and if there is none near by,
   * any.
   */
  static LocalPorts shifted() {
    return port -> {
      int first = port < 1024 ? port + 8000 : port;
      return IntStream.concat(
          IntStream.rangeClosed(first, Math.min(first + 99, 65535)), IntStream.of(0));
    };
  }

  /** Any free port. */
  static LocalPorts anyFree() {
    return port -> IntStream.of(0);
  }
}
