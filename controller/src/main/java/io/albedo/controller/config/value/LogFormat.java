package io.albedo.controller.config.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/** How a line of the log is written. */
public enum LogFormat {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LogFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.toString().equals(text)).findFirst();
  }

  /** Reads a format behind a flag. */
  public static final class Converter implements ITypeConverter<LogFormat> {
    private static final List<String> NAMES =
        Arrays.stream(values()).map(LogFormat::toString).toList();

    @Override
    public LogFormat convert(String text) {
      return Choice.of(text, NAMES, LogFormat::of);
    }
  }
}
