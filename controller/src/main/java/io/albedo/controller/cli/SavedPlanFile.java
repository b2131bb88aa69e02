package io.albedo.controller.cli;

import io.albedo.controller.saved.NotAPlanException;
import io.albedo.controller.saved.SavedPlan;
import io.albedo.controller.saved.SavedPlanReader;
import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestText;
import io.albedo.model.diag.Reported;
import java.io.InputStream;
import java.util.List;

/** A file with a saved plan, or {@code -} for standard input. */
record SavedPlanFile(String name) {

  /** The plan; the message of the failure names the file. */
  SavedPlan read(InputStream standardInput) throws UnreadableException {
    Reported<List<ManifestText>> texts = ManifestFiles.read(List.of(name), standardInput, false);
    if (texts.value().size() != 1) {
      throw new UnreadableException(
          texts.diagnostics().stream()
              .findFirst()
              .map(d -> name + ": " + d.message())
              .orElse(name + " is no single file"));
    }
    try {
      return SavedPlanReader.read(texts.value().getFirst().text());
    } catch (NotAPlanException e) {
      throw new UnreadableException(name + " " + e.why());
    }
  }

  /** The message says which file, and why. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }
}
