package io.albedo.controller.cli;

import io.albedo.controller.local.http.BackendRoute;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --backend}. */
final class BackendConverter implements ITypeConverter<BackendRoute> {

  @Override
  public BackendRoute convert(String value) {
    try {
      return BackendRoute.parse(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
