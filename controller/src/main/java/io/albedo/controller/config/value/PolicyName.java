package io.albedo.controller.config.value;

import io.albedo.planner.options.ChangePolicy;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** A policy by its name. */
public record PolicyName(ChangePolicy value) {

  private static final List<String> NAMES =
      Arrays.stream(ChangePolicy.values()).map(ChangePolicy::text).toList();

  @Override
  public String toString() {
    return value.text();
  }

  /** Reads a policy behind a flag. */
  public static final class Converter implements ITypeConverter<PolicyName> {
    @Override
    public PolicyName convert(String text) {
      return new PolicyName(Choice.of(text, NAMES, ChangePolicy::of));
    }
  }
}
