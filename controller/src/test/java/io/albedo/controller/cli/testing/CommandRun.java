package io.albedo.controller.cli.testing;

import io.albedo.controller.cli.Main;
import io.albedo.controller.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How one command ended, and what it wrote. */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs {@code albedo} as if nobody looked. */
  public static CommandRun of(String... args) {
    return withInput("", args);
  }

  /** Runs {@code albedo} with something on standard input. */
  public static CommandRun withInput(String in, String... args) {
    return run(in, false, Map.of(), args);
  }

  /** Runs {@code albedo} on a terminal. */
  public static CommandRun interactive(Map<String, String> environment, String... args) {
    return run("", true, environment, args);
  }

  private static CommandRun run(
      String in, boolean interactive, Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            interactive,
            environment);
    return new CommandRun(Main.run(terminal, args), out.toString(), err.toString());
  }
}
