package io.albedo.planner.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

  private static final Diagnostic PORT =
      Diagnostic.of(
          Code.MISSING_SERVICE_PORT,
          new Subject("Ingress", "shop/web"),
          "spec.rules[0]",
          "Service shop/web has no port 8080");

  @Test
  void aFindingSaysWhatWhereAndWhatToDo() {
    assertThat(plain(PORT))
        .isEqualTo(
            """
            error ALB1402: Service shop/web has no port 8080
              in    Ingress shop/web, spec.rules[0]
              help  Name a port that the Service has.
            """);
  }

  @Test
  void withoutFieldTheSubjectStandsAlone() {
    assertThat(plain(Diagnostic.of(Code.EMPTY_INPUT, Subject.file("a.yaml"), "", "nothing")))
        .contains("  in    File a.yaml\n");
  }

  @Test
  void longTextIsBrokenBelowItsBeginning() {
    Diagnostic longer = PORT.withHelp("word ".repeat(30).strip());
    assertThat(new DiagnosticText(TextStyle.plain().withWidth(60)).of(longer).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60))
        .anySatisfy(line -> assertThat(line).startsWith("        word"));
  }

  @Test
  void severityHasAColourWhereColourIsWanted() {
    assertThat(new DiagnosticText(TextStyle.plain().withColour(true)).of(PORT))
        .startsWith("\u001b[1;31merror ALB1402\u001b[0m: Service");
  }

  @Test
  void userTextCannotPaintTheTerminal() {
    Diagnostic hostile =
        Diagnostic.of(Code.INVALID_ANNOTATION, Subject.group("g"), "", "value \u001b[31mred");
    assertThat(plain(hostile)).contains("value \\u001b[31mred").doesNotContain("\u001b");
  }

  @Test
  void severalFindingsStandApart() {
    assertThat(new DiagnosticText(TextStyle.plain()).of(List.of(PORT, PORT)))
        .contains("has.\n\nerror");
  }

  private static String plain(Diagnostic diagnostic) {
    return new DiagnosticText(TextStyle.plain()).of(diagnostic);
  }

  @Test
  void ofManyAlikeTheFirstAreShown() {
    String text = new DiagnosticText(TextStyle.plain()).of(alike(10_000));
    assertThat(text).endsWith("\n\n… and 9995 more ALB1402 of Ingress shop/web; -v shows all\n");
    assertThat(text.lines().filter(line -> line.startsWith("error"))).hasSize(5);
  }

  @Test
  void oneMoreThanIsShownIsShownTooSinceALineWouldSayNoMore() {
    assertThat(new DiagnosticText(TextStyle.plain()).of(alike(6))).doesNotContain("more ALB1402");
  }

  @Test
  void whoAsksForAllGetsAll() {
    assertThat(new DiagnosticText(TextStyle.plain().withVerbose(true)).of(alike(50)).lines())
        .filteredOn(line -> line.startsWith("error"))
        .hasSize(50);
  }

  private static List<Diagnostic> alike(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Diagnostic.of(PORT.code(), PORT.subject(), "spec.rules[" + i + "]", PORT.message()))
        .toList();
  }
}
