package io.albedo.controller.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * A defect of Albedo: one line that asks for a report. Where it happened is shown with {@code -v
 * -v}, or if {@code ALBEDO_DEBUG} is 1.
 */
final class UnexpectedFailure implements IExecutionExceptionHandler {

  private final Map<String, String> environment;

  UnexpectedFailure(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    report(failure, command.getErr(), isVeryVerbose(parsed));
    return ExitCode.FAILED;
  }

  void report(Throwable failure, PrintWriter err, boolean withTrace) {
    err.println("albedo: unexpected failure: " + summary(failure) + "; please report it");
    if (withTrace || "1".equals(environment.get("ALBEDO_DEBUG"))) {
      failure.printStackTrace(err);
    } else {
      err.println("ALBEDO_DEBUG=1 shows where it happened.");
    }
  }

  private static String summary(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
  }

  private static boolean isVeryVerbose(ParseResult parsed) {
    ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    return command.hasMatchedOption("-v")
        && command.matchedOption("-v").originalStringValues().size() > 1;
  }
}
