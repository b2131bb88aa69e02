package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void theVersionSaysNameReleaseAndBuild() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("albedo \\S+ \\(build \\S+\\)\\R");
  }

  @Test
  void helpNamesCommandsAndExitStatus() {
    CommandRun run = CommandRun.of("--help");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Usage: albedo").contains("Exit status:");
  }

  @Test
  void withoutCommandThereIsNothingToDo() {
    CommandRun run = CommandRun.of();
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).startsWith("albedo: ").endsWith("Try 'albedo --help'.\n");
  }

  @Test
  void anUnknownOptionIsAUsageErrorThatNamesTheNearest() {
    CommandRun run = CommandRun.of("--versoin");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--versoin").contains("did you mean --version?");
    assertThat(run.out()).isEmpty();
  }
}
