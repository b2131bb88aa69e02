package io.albedo.controller.config;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Flags that belong to one command. They are built by code instead of annotations: for some fifty
 * flags, picocli's reflection costs a tenth of a second on every start.
 */
final class FlagSet {

  private final List<Flag<?>> flags = new ArrayList<>();

  /** A new flag of the set, to be finished by saying what values it takes. */
  FlagDraft named(String name, String meaning) {
    return new FlagDraft(this, name, meaning);
  }

  <T> Flag<T> add(Flag<T> flag) {
    flags.add(flag);
    return flag;
  }

  /** Makes the command take these flags, and of each given twice the last value. */
  void addTo(CommandSpec command) {
    flags.forEach(flag -> command.addOption(flag.option()));
    command.parser().overwrittenOptionsAllowed(true);
  }
}
