package io.albedo.controller.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code albedo}. */
@Command(
    name = "albedo",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    description = "What Kubernetes declares, AWS reflects.")
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
