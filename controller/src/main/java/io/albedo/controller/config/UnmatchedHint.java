package io.albedo.controller.config;

import io.albedo.controller.config.value.Switch;
import io.albedo.planner.annotation.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody probably meant by an argument that no flag or command takes. */
public final class UnmatchedHint {

  private final UnmatchedArgumentException failure;
  private final CommandSpec command;
  private final String argument;

  private UnmatchedHint(UnmatchedArgumentException failure) {
    this.failure = failure;
    this.command = failure.getCommandLine().getCommandSpec();
    this.argument = failure.getUnmatched().getFirst();
  }

  /**
   * A few words of advice, if there is any to give.
   *
   * @param args the command line as it was given
   */
  public static Optional<String> of(UnmatchedArgumentException failure, String... args) {
    if (failure.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    UnmatchedHint hint = new UnmatchedHint(failure);
    return hint.detachedValue(List.of(args)).or(hint::nearest);
  }

  /** {@code --switch value}, where the value must be attached. */
  private Optional<String> detachedValue(List<String> args) {
    return Optional.of(args.indexOf(argument) - 1)
        .filter(before -> before >= 0)
        .map(args::get)
        .filter(this::isSwitch)
        .map(flag -> "did you mean " + flag + "=" + argument + "?");
  }

  private boolean isSwitch(String argument) {
    OptionSpec option = command.findOption(argument);
    return option != null && option.type().equals(Switch.class);
  }

  private Optional<String> nearest() {
    return NearestName.of(name(), flags())
        .or(() -> failure.getSuggestions().stream().findFirst())
        .map(name -> "did you mean " + name + "?");
  }

  private String name() {
    return argument.replaceFirst("=.*", "").replaceFirst("^-(?=[^-].)", "--");
  }

  private List<String> flags() {
    return argument.startsWith("-")
        ? command.options().stream().flatMap(o -> Arrays.stream(o.names())).toList()
        : List.copyOf(command.subcommands().keySet());
  }
}
