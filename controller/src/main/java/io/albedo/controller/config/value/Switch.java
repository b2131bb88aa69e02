package io.albedo.controller.config.value;

import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * A flag that is on or off. {@code --flag} alone switches it on, whatever its default; a value must
 * stand behind an equals sign, in one of the spellings of Go's {@code strconv.ParseBool}.
 */
public enum Switch {
  OFF,
  ON;

  public boolean isOn() {
    return this == ON;
  }

  @Override
  public String toString() {
    return isOn() ? "true" : "false";
  }

  /** The switch in this position, if the text is one of Go's spellings. */
  static Optional<Switch> of(String text) {
    return switch (text) {
      case "1", "t", "T", "TRUE", "true", "True" -> Optional.of(ON);
      case "0", "f", "F", "FALSE", "false", "False" -> Optional.of(OFF);
      default -> Optional.empty();
    };
  }

  /** Reads the text behind the equals sign. */
  public static final class Converter implements ITypeConverter<Switch> {
    @Override
    public Switch convert(String text) {
      return of(text)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is neither true nor false"));
    }
  }

  /**
   * Gives a switch without an equals sign its value. What follows is never taken as the value, as
   * it could as well be an argument of the command.
   */
  public static final class WithoutValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (!"=".equals(info.get("separator"))) {
        args.push(ON.toString());
      }
      return false;
    }
  }
}
