package io.albedo.controller.config.value;

import io.albedo.planner.options.UnsafeOrder;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** What is done where there is no safe order. */
public record UnsafeOrderName(UnsafeOrder value) {

  private static final List<String> NAMES =
      Arrays.stream(UnsafeOrder.values()).map(UnsafeOrder::text).toList();

  @Override
  public String toString() {
    return value.text();
  }

  /** Reads the value of the flag. */
  public static final class Converter implements ITypeConverter<UnsafeOrderName> {
    @Override
    public UnsafeOrderName convert(String text) {
      return new UnsafeOrderName(Choice.of(text, NAMES, UnsafeOrder::of));
    }
  }
}
