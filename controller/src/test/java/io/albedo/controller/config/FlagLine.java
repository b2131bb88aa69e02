package io.albedo.controller.config;

import io.albedo.planner.options.Options;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command line that was read by a command with the controller's flags. */
record FlagLine(ControllerFlags flags, CommandLine command) {

  static FlagLine of(String... args) {
    Sample sample = new Sample();
    CommandLine command = new CommandLine(sample).setOverwrittenOptionsAllowed(true);
    command.parseArgs(args);
    return new FlagLine(sample.flags, command);
  }

  /** The value of a flag as text; lists joined by commas. */
  String value(String flag) {
    Object value = command.getCommandSpec().findOption(flag).getValue();
    return value instanceof Iterable<?> list ? joined(list) : String.valueOf(value);
  }

  private static String joined(Iterable<?> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(v -> text.append(text.isEmpty() ? "" : ",").append(v));
    return text.toString();
  }

  Options options() {
    return flags.toOptions("demo", Optional.empty());
  }

  @Command(name = "sample")
  static final class Sample {
    @Mixin final ControllerFlags flags = new ControllerFlags();
  }
}
