package io.albedo.controller.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks the person before the terminal whether to go on. */
record Approval(Terminal terminal) {

  private static final String YES = "yes";

  /** Whether somebody said yes, in full; an end of the input is a no. */
  boolean given() {
    terminal.out().print("\nCarry this out in AWS? Only 'yes' will do: ");
    terminal.flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
      return YES.equals(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
