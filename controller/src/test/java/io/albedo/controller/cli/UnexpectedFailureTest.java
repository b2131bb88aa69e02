package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnexpectedFailureTest {

  @Test
  void aDefectIsOneLineThatAsksForAReport() {
    assertThat(report(Map.of(), false))
        .isEqualTo(
            """
            albedo: unexpected failure: IllegalStateException: boom; please report it
            ALBEDO_DEBUG=1 shows where it happened.
            """);
  }

  @Test
  void whoDebugsSeesWhereItHappened() {
    assertThat(report(Map.of("ALBEDO_DEBUG", "1"), false)).contains("\tat io.albedo.");
    assertThat(report(Map.of(), true)).contains("\tat io.albedo.");
  }

  private static String report(Map<String, String> environment, boolean withTrace) {
    StringWriter err = new StringWriter();
    new UnexpectedFailure(environment)
        .report(new IllegalStateException("boom"), new PrintWriter(err), withTrace);
    return err.toString();
  }
}
