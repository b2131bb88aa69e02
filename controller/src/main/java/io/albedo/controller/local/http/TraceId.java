package io.albedo.controller.local.http;

import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The header {@code X-Amzn-Trace-Id}. Source: "Request tracing for your Application Load Balancer"
 * in the Elastic Load Balancing user guide.
 */
record TraceId(String text) {

  static TraceId fresh() {
    byte[] random = new byte[12];
    ThreadLocalRandom.current().nextBytes(random);
    return new TraceId(
        "1-%08x-%s".formatted(Instant.now().getEpochSecond(), HexFormat.of().formatHex(random)));
  }

  /**
   * The header to send on: a request without trace gets a root; one that has a root keeps all its
   * fields and gets this id as {@code Self}.
   *
   * @param received empty if the header was absent
   */
  String after(String received) {
    if (received.isEmpty()) {
      return "Root=" + text;
    }
    String others = received.replaceAll("Self=[^;]*;?", "");
    return others.contains("Root=")
        ? "Self=" + text + ";" + others
        : "Root=" + text + (others.isEmpty() ? "" : ";" + others);
  }
}
