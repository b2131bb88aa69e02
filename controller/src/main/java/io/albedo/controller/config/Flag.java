package io.albedo.controller.config;

import picocli.CommandLine.Model.OptionSpec;

/**
 * One flag of a command.
 *
 * @param <T> what is read from the command line
 */
final class Flag<T> {

  private final OptionSpec option;
  private final T byDefault;

  Flag(OptionSpec option, T byDefault) {
    this.option = option;
    this.byDefault = byDefault;
  }

  OptionSpec option() {
    return option;
  }

  /** What was given, or the default. */
  T value() {
    T value = option.getValue();
    return value == null ? byDefault : value;
  }
}
