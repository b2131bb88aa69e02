package io.albedo.model.diag;

import java.util.List;

/** A value, and the findings that were made on the way to it. */
public record Reported<T>(T value, List<Diagnostic> diagnostics) {
  public Reported {
    diagnostics = List.copyOf(diagnostics);
  }
}
