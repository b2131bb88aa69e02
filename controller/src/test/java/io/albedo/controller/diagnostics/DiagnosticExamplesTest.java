package io.albedo.controller.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.render.TextStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code is yielded by somebody, there is an input that shows it, and it tells all it must. */
class DiagnosticExamplesTest {

  private static final Set<Code> ABOUT_THE_WHOLE =
      EnumSet.of(Code.DUPLICATE_OBJECT, Code.KEPT_UNREAD);

  private static final List<ExampleRun> RUNS = new ArrayList<>();

  @BeforeAll
  static void run(@TempDir Path scratch) {
    Example.all().stream()
        .filter(Example::exists)
        .map(e -> ExampleRun.of(e, scratch))
        .forEach(RUNS::add);
  }

  static Stream<ExampleRun> runs() {
    return RUNS.stream();
  }

  static Stream<ExampleRun> plans() {
    return RUNS.stream().filter(run -> run.example().isPlan());
  }

  @Test
  void noCodeIsWithoutExample() {
    assertThat(RUNS).extracting(ExampleRun::example).containsExactlyElementsOf(Example.all());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void anExampleYieldsItsCode(ExampleRun run) {
    assertThat(run.findings()).extracting(Diagnostic::code).contains(run.example().code());
  }

  @Test
  void theDocumentTellsWhatTheCatalogueHoldsAndTheExamplesYield() {
    new GoldenFile(Path.of("docs/diagnostics.md"))
        .assertHolds(new DiagnosticsDocument(RUNS).text());
  }

  /** But for line breaks: they depend on how long the name of the example's folder is. */
  @ParameterizedTest
  @MethodSource("plans")
  void whatIsDocumentedIsPrinted(ExampleRun run) {
    String documented = new DiagnosticText(TextStyle.plain()).of(run.findings());
    assertThat(onOneLine(run.text())).contains(onOneLine(documented));
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void jsonTellsCodeSeverityObjectFieldCauseAndHelp(ExampleRun run) {
    assertThat(run.json())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.propertyNames())
                  .containsExactly("code", "severity", "subject", "field", "message", "help");
              assertThat(finding.path("code").asString()).matches("ALB1\\d{3}");
              assertThat(finding.path("severity").asString()).matches("ERROR|WARNING|INFO");
              assertThat(finding.path("subject").asString()).matches("[A-Z]\\w+ \\S+");
              assertThat(finding.path("message").asString()).isNotBlank();
              assertThat(finding.path("help").asString()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theFieldOfAnObjectIsNamedUnlessItIsAboutTheWhole(ExampleRun run) {
    assertThat(run.findings())
        .filteredOn(finding -> finding.subject().kind().matches("Ingress|Service"))
        .filteredOn(finding -> !ABOUT_THE_WHOLE.contains(finding.code()))
        .extracting(Diagnostic::field)
        .doesNotContain("");
  }
}
