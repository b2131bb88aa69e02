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

class RunCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "api=localhost", "api=ftp://x", "a/b/c=http://x"})
  void aBadBackendIsAUsageErrorThatSaysWhatWasExpected(String backend) {
    CommandRun run = run("--backend", backend);

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .contains("--backend", "[namespace/]service[:port]=URL", "'" + backend + "'")
        .doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anotherCloudIsAUsageError() {
    CommandRun run = CommandRun.of("run", "--manifests", folder.toString(), "--cloud", "moon");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("option '--cloud': 'moon' is not one of aws, local");
  }

  @Test
  void aRunAgainstAwsNeedsTheNameOfTheCluster() {
    CommandRun run = CommandRun.of("run");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--cluster-name");
  }

  @Test
  void aSnapshotIsNotTakenForAwsItself() {
    CommandRun run = CommandRun.of("run", "--cluster-name", "demo", "--account", "account.yaml");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--account is for --cloud local only");
  }

  @Test
  void aBackendIsForLocalPortsOnly() {
    CommandRun run =
        CommandRun.of("run", "--cloud", "local", "--backend", "n/web=http://localhost:1");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--backend is for --manifests with --cloud local only");
  }

  @Test
  void aKubeconfigThatIsNotThereIsOneLine() {
    CommandRun run =
        CommandRun.of("run", "--cloud", "local", "--kubeconfig", folder.resolve("none").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("none").doesNotContain("Exception", "\tat ").hasLineCount(1);
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() {
    String nowhere = folder.resolve("nowhere").toString();
    CommandRun run = CommandRun.of("run", "--manifests", nowhere, "--cloud", "local");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(nowhere, "is not a folder");
  }

  @Test
  void theFirstLinesSayWhatIsRunning() {
    CommandRun run = CommandRun.of("run", "--manifests", "/nowhere", "--cloud", "local");

    assertThat(run.out()).contains("Albedo", "Release:", "Build:");
  }

  @Test
  void anAccountThatIsNoSnapshotIsAFailure() throws IOException {
    Path account = Files.writeString(folder.resolve("account.txt"), "just words");
    CommandRun run = run("--account", account.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ALB1008").doesNotContain("Exception");
  }

  @Test
  void anAccountThatIsNotThereIsAFailure() {
    CommandRun run = run("--account", folder.resolve("missing.yaml").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ALB1001", "missing.yaml");
  }

  @Test
  void flagsOfTheControllerAreChecked() {
    CommandRun run = run("--default-target-type", "moon");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--default-target-type");
  }

  @Test
  void helpOfBothCommands() {
    assertThat(CommandRun.of("run", "--help").out()).contains("--manifests", "--backend");
    assertThat(CommandRun.of("demo", "--help").out()).contains("2048", "--backend");
  }

  private CommandRun run(String option, String value) {
    return CommandRun.of(
        "run", "--manifests", folder.toString(), "--cloud", "local", option, value);
  }
}
