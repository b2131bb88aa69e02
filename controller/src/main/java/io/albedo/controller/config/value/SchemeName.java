package io.albedo.controller.config.value;

import io.albedo.model.alb.Scheme;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;

/** A load balancer's scheme in the spelling of the AWS API. */
public record SchemeName(Scheme value) {

  private static final List<String> NAMES =
      Arrays.stream(Scheme.values()).map(Scheme::text).sorted().toList();

  @Override
  public String toString() {
    return value.text();
  }

  /** Reads a scheme behind a flag. */
  public static final class Converter implements ITypeConverter<SchemeName> {
    @Override
    public SchemeName convert(String text) {
      return new SchemeName(Choice.of(text, NAMES, Scheme::of));
    }
  }
}
