package io.albedo.controller.health;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is answered at one path. */
@FunctionalInterface
public interface StatusPage {

  /** May take a moment; is asked on a thread of its own. */
  Answer answer();

  /** An answer of HTTP. */
  record Answer(int status, String contentType, String body) {}

  /** {@code ok}, or what is not. */
  static StatusPage check(String what, BooleanSupplier good) {
    return () ->
        good.getAsBoolean()
            ? new Answer(200, "text/plain; charset=utf-8", "ok\n")
            : new Answer(503, "text/plain; charset=utf-8", "not ok: " + what + "\n");
  }

  /** The first of several that is not good, else {@code ok}. */
  static StatusPage all(StatusPage first, StatusPage second) {
    return () -> {
      Answer answer = first.answer();
      return answer.status() == 200 ? second.answer() : answer;
    };
  }

  static StatusPage text(String contentType, Supplier<String> text) {
    return () -> new Answer(200, contentType, text.get());
  }
}
