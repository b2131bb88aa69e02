package io.albedo.planner.render;

import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Findings for people: what is wrong, where, and what to do.
 *
 * <pre>
 * error ALB1402: Service shop/web has no port 8080
 *   in    Ingress shop/web, spec.rules[0].http.paths[1].backend
 *   help  Name a port that the Service has.
 * </pre>
 */
public final class DiagnosticText {

  private static final String IN = "  in    ";
  private static final String HELP = "  help  ";

  private final TextStyle style;

  public DiagnosticText(TextStyle style) {
    this.style = style;
  }

  /**
   * The findings in the order given, with an empty line between; each line ends with a break. Of
   * many with one code about one object only the first are shown, unless all are asked for.
   */
  public String of(List<Diagnostic> diagnostics) {
    return FoldedFindings.of(diagnostics, style.verbose()).stream()
        .map(this::of)
        .collect(Collectors.joining("\n"));
  }

  private String of(FoldedFindings alike) {
    String shown = alike.shown().stream().map(this::of).collect(Collectors.joining("\n"));
    return alike.left() == 0 ? shown : shown + "\n" + rest(alike);
  }

  private String rest(FoldedFindings alike) {
    return LineWrapper.wrap(alike.rest(), style.width()).stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** One finding, on lines that each end with a break. */
  public String of(Diagnostic diagnostic) {
    return lines(diagnostic).stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private List<String> lines(Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>(headline(diagnostic));
    lines.addAll(labelled(IN, place(diagnostic)));
    lines.addAll(labelled(HELP, diagnostic.help()));
    return lines;
  }

  private List<String> headline(Diagnostic diagnostic) {
    String label =
        diagnostic.severity().name().toLowerCase(Locale.ROOT) + " " + diagnostic.code().code();
    List<String> wrapped = LineWrapper.wrap(label + ": " + diagnostic.message(), style.width() - 4);
    List<String> lines = new ArrayList<>();
    lines.add(
        style.paint(ink(diagnostic.severity()), label)
            + wrapped.getFirst().substring(label.length()));
    wrapped.stream().skip(1).forEach(line -> lines.add("    " + line));
    return lines;
  }

  private List<String> labelled(String label, String text) {
    List<String> lines = new ArrayList<>();
    for (String line : LineWrapper.wrap(text, style.width() - label.length())) {
      lines.add(
          (lines.isEmpty() ? style.paint(Ink.FAINT, label) : " ".repeat(label.length())) + line);
    }
    return lines;
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.field().isEmpty()
        ? diagnostic.subject().text()
        : diagnostic.subject().text() + ", " + diagnostic.field();
  }

  private static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.ERROR;
      case WARNING -> Ink.WARNING;
      case INFO -> Ink.INFO;
    };
  }
}
