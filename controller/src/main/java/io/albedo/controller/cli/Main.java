package io.albedo.controller.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import picocli.CommandLine;

/** The command {@code albedo}. */
public final class Main {

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    Sink sink = new Sink(new FileOutputStream(FileDescriptor.out));
    Terminal terminal = Terminal.ofProcess(sink);
    int code = run(terminal, args);
    if (sink.failure().isPresent()) {
      terminal.err().println("albedo: cannot write: " + sink.failure().get());
      terminal.err().flush();
      code = ExitCode.FAILED;
    }
    System.exit(code);
  }

  /** Runs one command; its exit code is the answer. */
  public static int run(Terminal terminal, String... args) {
    UnexpectedFailure unexpected = new UnexpectedFailure(terminal.environment());
    try {
      return commandLine(terminal, unexpected).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      unexpected.report(e, terminal.err(), false);
      return ExitCode.FAILED;
    } finally {
      terminal.flush();
    }
  }

  private static CommandLine commandLine(Terminal terminal, UnexpectedFailure unexpected) {
    return new CommandLine(new RootCommand())
        .addSubcommand(new PlanCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new DemoCommand(terminal))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(colours(terminal))
        .setParameterExceptionHandler(new UsageFailure())
        .setExecutionExceptionHandler(unexpected)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(true);
  }

  private static CommandLine.Help.ColorScheme colours(Terminal terminal) {
    return CommandLine.Help.defaultColorScheme(
        terminal.style().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
  }
}
