package io.albedo.planner.admit;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/** What becomes of a request to write an object. */
public sealed interface Admission {

  /**
   * The object is written.
   *
   * @param warnings are shown to whoever writes it
   * @param edits are made to it before
   */
  record Allowed(List<Diagnostic> warnings, List<Edit> edits) implements Admission {
    public Allowed {
      warnings = List.copyOf(warnings);
      edits = List.copyOf(edits);
    }
  }

  /**
   * The object stays as it is, or does not come to be.
   *
   * @param findings why; at least one
   */
  record Denied(List<Diagnostic> findings) implements Admission {
    public Denied {
      findings = List.copyOf(findings);
    }

    /** What most of them are about, to be counted. */
    public Code code() {
      return findings.getFirst().code();
    }
  }

  static Admission silent() {
    return new Allowed(List.of(), List.of());
  }

  static Admission warned(List<Diagnostic> warnings) {
    return new Allowed(warnings, List.of());
  }

  static Admission edited(List<Edit> edits) {
    return new Allowed(List.of(), edits);
  }

  /** Denied if there is a reason, else allowed without a word. */
  static Admission deniedFor(List<Diagnostic> reasons) {
    return reasons.isEmpty() ? silent() : new Denied(reasons);
  }
}
