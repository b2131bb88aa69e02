package io.albedo.controller.cli;

import io.albedo.planner.render.TextStyle;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads from and writes to; text is UTF-8 whatever the locale says.
 *
 * @param interactive whether a person looks at {@code out}
 * @param environment the environment variables
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    Map<String, String> environment) {

  private static final int MAX_WIDTH = 500;

  public Terminal {
    environment = Map.copyOf(environment);
  }

  /** The terminal of this process, writing to {@code sink}. */
  static Terminal ofProcess(OutputStream sink) {
    return new Terminal(
        System.in,
        writer(sink),
        writer(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean("albedo.terminal"),
        System.getenv());
  }

  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Colour only where a person looks and nobody asked for none; see no-color.org. */
  TextStyle style() {
    return TextStyle.plain().withColour(interactive && !refusesColour()).withWidth(width());
  }

  private boolean refusesColour() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || environment.getOrDefault("TERM", "").equals("dumb");
  }

  private int width() {
    String columns = interactive ? environment.getOrDefault("COLUMNS", "") : "";
    return columns.matches("[1-9][0-9]{0,8}")
        ? Math.min(Integer.parseInt(columns), MAX_WIDTH)
        : TextStyle.DEFAULT_WIDTH;
  }

  /** Everything written so far is seen. */
  void flush() {
    out.flush();
    err.flush();
  }
}
