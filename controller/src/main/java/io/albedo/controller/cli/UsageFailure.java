package io.albedo.controller.cli;

import io.albedo.controller.config.UnmatchedHint;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong, what comes nearest, where to read. */
final class UsageFailure implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("albedo: " + failure.getMessage() + nearest(failure, args));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static String nearest(ParameterException failure, String... args) {
    return failure instanceof UnmatchedArgumentException unmatched
        ? UnmatchedHint.of(unmatched, args).map(hint -> "; " + hint).orElse("")
        : "";
  }
}
