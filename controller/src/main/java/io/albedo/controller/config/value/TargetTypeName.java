package io.albedo.controller.config.value;

import io.albedo.model.alb.TargetType;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** A target type that can be asked for. */
public record TargetTypeName(TargetType value) {

  private static final List<String> NAMES =
      List.of(TargetType.INSTANCE.text(), TargetType.IP.text());

  @Override
  public String toString() {
    return value.text();
  }

  /** Reads a target type behind a flag. */
  public static final class Converter implements ITypeConverter<TargetTypeName> {
    @Override
    public TargetTypeName convert(String text) {
      return new TargetTypeName(Choice.of(text, NAMES, TargetType::of));
    }
  }
}
