package io.albedo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.Main;
import io.albedo.controller.cli.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Runs {@code albedo} in the test's own process. */
final class AlbedoCommand {

  private AlbedoCommand() {}

  /** What a command prints that ends well. */
  static String output(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            Map.of());
    assertThat(Main.run(terminal, args)).as("%s%s", out, err).isZero();
    return out.toString();
  }
}
