package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void aPersonSeesColour() {
    assertThat(terminal(true, Map.of()).style().colour()).isTrue();
  }

  @Test
  void aFileIsWithoutColour() {
    assertThat(terminal(false, Map.of()).style().colour()).isFalse();
  }

  @Test
  void noColorIsRespected() {
    assertThat(terminal(true, Map.of("NO_COLOR", "1")).style().colour()).isFalse();
    assertThat(terminal(true, Map.of("NO_COLOR", "")).style().colour()).isTrue();
  }

  @Test
  void aDumbTerminalIsWithoutColour() {
    assertThat(terminal(true, Map.of("TERM", "dumb")).style().colour()).isFalse();
  }

  @Test
  void theWidthIsThatOfTheTerminal() {
    assertThat(terminal(true, Map.of("COLUMNS", "72")).style().width()).isEqualTo(72);
  }

  @Test
  void aFileHasTheUsualWidth() {
    assertThat(terminal(false, Map.of("COLUMNS", "72")).style().width()).isEqualTo(100);
    assertThat(terminal(true, Map.of("COLUMNS", "wide")).style().width()).isEqualTo(100);
  }

  private static Terminal terminal(boolean interactive, Map<String, String> environment) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(InputStream.nullInputStream(), nowhere, nowhere, interactive, environment);
  }
}
