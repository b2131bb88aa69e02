package io.albedo.controller.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How a command that lasts comes to its end: the process is asked to, by Ctrl-C or SIGTERM. */
final class Ending {

  private final Terminal terminal;
  private final List<AutoCloseable> parts;

  /**
   * An end that has not come.
   *
   * @param parts closed in this order
   */
  Ending(Terminal terminal, AutoCloseable... parts) {
    this.terminal = terminal;
    this.parts = List.of(parts);
  }

  /** Returns only if the thread is interrupted; the process ends once all parts are closed. */
  void await() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "albedo-end"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    parts.forEach(this::close);
    terminal.flush();
  }

  private void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      terminal.err().println("albedo: could not end cleanly: " + e.getMessage());
    }
  }
}
