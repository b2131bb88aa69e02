package io.albedo.controller.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
      return commandLine(terminal, unexpected, args).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      unexpected.report(e, terminal.err(), false);
      return ExitCode.FAILED;
    } finally {
      terminal.flush();
    }
  }

  private static CommandLine commandLine(
      Terminal terminal, UnexpectedFailure unexpected, String... args) {
    CommandLine line = new CommandLine(new RootCommand());
    commands(terminal, args).forEach(command -> line.addSubcommand(command.get()));
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(colours(terminal))
        .setParameterExceptionHandler(new UsageFailure())
        .setExecutionExceptionHandler(unexpected)
        .setOverwrittenOptionsAllowed(true);
  }

  /** The one that is asked for, or else all: each has many flags, and they take time to make. */
  private static Collection<Supplier<Object>> commands(Terminal terminal, String... args) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("plan", () -> new PlanCommand(terminal));
    all.put("apply", () -> new ApplyCommand(terminal));
    all.put("destroy", () -> new DestroyCommand(terminal));
    all.put("orphans", () -> new OrphansCommand(terminal));
    all.put("diff", () -> new DiffCommand(terminal));
    all.put("snapshot", () -> new SnapshotCommand(terminal));
    all.put("iam-policy", () -> new IamPolicyCommand(terminal));
    all.put("run", () -> new RunCommand(terminal));
    all.put("demo", () -> new DemoCommand(terminal));
    Supplier<Object> asked = args.length == 0 ? null : all.get(args[0]);
    return asked == null ? all.values() : List.of(asked);
  }

  private static CommandLine.Help.ColorScheme colours(Terminal terminal) {
    return CommandLine.Help.defaultColorScheme(
        terminal.style().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
  }
}
