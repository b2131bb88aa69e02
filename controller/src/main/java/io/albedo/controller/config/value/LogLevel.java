package io.albedo.controller.config.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** How much is logged. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARN,
  ERROR;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LogLevel> of(String text) {
    return Arrays.stream(values()).filter(level -> level.toString().equals(text)).findFirst();
  }

  /** Reads a level behind a flag. */
  public static final class Converter implements ITypeConverter<LogLevel> {
    private static final List<String> NAMES =
        Arrays.stream(values()).map(LogLevel::toString).toList();

    @Override
    public LogLevel convert(String text) {
      return Choice.of(text, NAMES, LogLevel::of);
    }
  }
}
