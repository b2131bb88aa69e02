package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

  private static final String PLAN =
      """
      {"formatVersion": "1",
       "groups": [{"group": "shop/web", "status": "APPLICABLE",
         "operations": [
           {"id": "a", "title": "create rule a", "api": "x:A", "input": {"Port": 80}},
           {"id": "b", "title": "create rule b", "api": "x:B", "input": {"Paths": ["/a", "/b"]}}],
         "withheld": [{"resource": {"type": "t", "id": "80"}, "change": "remove", "reason": "r"}]}],
       "diagnostics": [{"code": "ALB1402", "severity": "ERROR", "subject": "Ingress shop/web",
         "field": "", "message": "no port", "help": "h"}]}
      """;

  @TempDir private Path folder;

  @Test
  void equalPlansDoTheSame() throws IOException {
    CommandRun run = diff(PLAN, PLAN);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("The plans do the same.\n");
  }

  @Test
  void aMemberThatNobodyKnowsDoesNotMatter() throws IOException {
    assertThat(diff(PLAN, PLAN.replaceFirst("\\{", "{\"later\": {}, ")).exitCode()).isZero();
  }

  @Test
  void whatChangedIsShownWithBothValues() throws IOException {
    CommandRun run = diff(PLAN, PLAN.replace("80}", "8080}").replace("\"/b\"", "\"/c\""));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            Group shop/web
              ~ a: create rule a
                  input.Port: 80 -> 8080
              ~ b: create rule b
                  input.Paths[1]: "/b" -> "/c"

            0 new, 0 gone, 2 changed.
            """);
  }

  @Test
  void operationsThatComeAndGoAreTold() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("\"id\": \"a\"", "\"id\": \"c\"")).out())
        .contains("- a: create rule a", "+ c: create rule a", "1 new, 1 gone, 0 changed.");
  }

  @Test
  void anotherOrderIsAChange() throws IOException {
    String swapped =
        PLAN.replace("\"id\": \"a\"", "\"id\": \"z\"")
            .replace("\"id\": \"b\"", "\"id\": \"a\"")
            .replace("\"id\": \"z\"", "\"id\": \"b\"");
    assertThat(diff(PLAN, swapped).out()).contains("~ the order", "[a, b] -> [b, a]");
  }

  @Test
  void aGroupThatIsNewIsToldWithAllItDoes() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("shop/web\", \"status", "shop/api\", \"status")).out())
        .contains("Group shop/web\n  - the group\n  - a: create rule a")
        .contains("Group shop/api\n  + the group\n  + a: create rule a");
  }

  @Test
  void anotherStatusIsAChange() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("APPLICABLE", "PARTIAL")).out())
        .contains("status: APPLICABLE -> PARTIAL");
  }

  @Test
  void whatIsWithheldIsCompared() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("\"r\"", "\"s\"")).out())
        .contains("~ withheld: 80: remove", "reason: \"r\" -> \"s\"");
  }

  @Test
  void findingsAreCompared() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("no port", "no Service")).out())
        .contains(
            "Findings\n  - ERROR ALB1402 Ingress shop/web no port\n"
                + "  + ERROR ALB1402 Ingress shop/web no Service");
  }

  @Test
  void whatWouldMoveTheCursorIsNotPrinted() throws IOException {
    assertThat(diff(PLAN, PLAN.replace("no port", "\\u001b[2J")).out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "}", "[1]", "{\"a\": 1}", "{\"formatVersion\": \"9\"}", "kind: List"})
  void whatIsNoPlanIsTrouble(String text) throws IOException {
    CommandRun run = diff(PLAN, text);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("after.json").doesNotContain("unexpected failure");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aTreeThatIsTooDeepIsTrouble() throws IOException {
    String deep = "[".repeat(9_000) + "]".repeat(9_000);
    CommandRun run = diff(PLAN, PLAN.replaceFirst("\\{", "{\"deep\": " + deep + ", "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is no plan");
  }

  @Test
  void aMissingFileIsTrouble() {
    CommandRun run = CommandRun.of("diff", "none.json", "none.json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("none.json");
  }

  @Test
  void twoPlansAreNeeded() {
    assertThat(CommandRun.of("diff", "one.json").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private CommandRun diff(String before, String after) throws IOException {
    return CommandRun.of(
        "diff",
        Files.writeString(folder.resolve("before.json"), before).toString(),
        Files.writeString(folder.resolve("after.json"), after).toString());
  }
}
