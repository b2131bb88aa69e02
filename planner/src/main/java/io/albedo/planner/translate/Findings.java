package io.albedo.planner.translate;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with one object.
 *
 * <p>An error is either in the object alone, or comes of its company: what other members of its
 * group ask for. The second kind may vanish when a member at fault is left out.
 */
final class Findings {

  private final Subject subject;
  private final Set<Diagnostic> all = new LinkedHashSet<>();
  private boolean faulty;
  private boolean unfit;

  Findings(Subject subject) {
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  void add(Code code, String field, String message) {
    add(Diagnostic.of(code, subject, field, message));
  }

  void add(Diagnostic diagnostic) {
    all.add(diagnostic);
    faulty |= diagnostic.isError();
  }

  /** Adds a finding that keeps nothing from being planned, whatever its code says. */
  void warn(Code code, String field, String message) {
    add(new Diagnostic(code, Severity.WARNING, subject, field, message, code.help()));
  }

  /** Adds an error that comes of what the group asks for. */
  void addUnfit(Code code, String field, String message) {
    all.add(Diagnostic.of(code, subject, field, message));
    unfit = true;
  }

  /** Whether the object alone is at fault. */
  boolean isFaulty() {
    return faulty;
  }

  /** Whether the object does not fit into its group. */
  boolean isUnfit() {
    return unfit;
  }

  List<Diagnostic> list() {
    return List.copyOf(all);
  }
}
