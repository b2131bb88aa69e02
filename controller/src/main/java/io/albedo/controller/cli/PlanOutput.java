package io.albedo.controller.cli;

import io.albedo.controller.config.value.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** The forms in which a plan is printed. */
enum PlanOutput {
  TEXT,
  JSON,
  YAML,
  STACK;

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@code -o}, with capitals or without. */
  static final class Converter implements ITypeConverter<PlanOutput> {
    private static final List<String> NAMES =
        Arrays.stream(values()).map(PlanOutput::toString).toList();

    @Override
    public PlanOutput convert(String text) {
      return Choice.of(text.toLowerCase(Locale.ROOT), NAMES, Converter::of);
    }

    private static Optional<PlanOutput> of(String name) {
      return Arrays.stream(values()).filter(form -> form.toString().equals(name)).findFirst();
    }
  }
}
