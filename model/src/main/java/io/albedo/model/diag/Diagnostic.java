package io.albedo.model.diag;

import java.util.Comparator;

/**
 * One finding: what is wrong, where, why, and what to do.
 *
 * @param code stable code, documented in the catalogue
 * @param severity usually that of the code
 * @param subject the object at fault
 * @param field path inside the object, such as {@code spec.rules[0].http.paths[1]}; may be empty
 * @param message the cause, with the offending value; the middle of a long one is left out
 * @param help what the user can do; never empty
 */
public record Diagnostic(
    Code code, Severity severity, Subject subject, String field, String message, String help)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::severity)
          .thenComparing(Diagnostic::subject)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::field)
          .thenComparing(Diagnostic::message)
          .thenComparing(Diagnostic::help);

  public Diagnostic {
    field = Shortened.of(field);
    message = Shortened.of(message);
  }

  /** A finding with the severity and the help of its code. */
  public static Diagnostic of(Code code, Subject subject, String field, String message) {
    return new Diagnostic(code, code.severity(), subject, field, message, code.help());
  }

  public Diagnostic withHelp(String better) {
    return new Diagnostic(code, severity, subject, field, message, better);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
