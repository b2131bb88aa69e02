package io.albedo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder with an account is a case: its manifests are planned by the real command, and the
 * output is compared as a whole. A new case is a new folder.
 */
class ExamplesTest {

  private static final Pattern EXCERPT = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(""))) {
      return folders
          .filter(f -> Files.exists(f.resolve("with-account")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePlanWithoutAnAccountIsAsDocumented(Path folder) {
    golden(folder.resolve("plan.txt"), plan(folder));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePlanForAnAccountIsAsDocumented(Path folder) {
    golden(accountOf(folder).resolve("plan.txt"), planForAccount(folder));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePlanAsJsonIsAsDocumented(Path folder) {
    golden(accountOf(folder).resolve("plan.json"), planForAccount(folder, "-o", "json"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReadmeShowsWhatIsReallyPrinted(Path folder) throws IOException {
    String readme = Files.readString(folder.resolve("README.md"));
    String printed =
        Files.readString(folder.resolve("plan.txt"))
            + Files.readString(accountOf(folder).resolve("plan.txt"));
    List<String> excerpts = EXCERPT.matcher(readme).results().map(m -> m.group(1)).toList();
    assertThat(excerpts).isNotEmpty().allSatisfy(e -> assertThat(printed).contains(e));
  }

  @Test
  void theMainReadmeShowsThePlanOfTheFirstCase() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")))
        .contains(
            "```\n" + AlbedoCommand.output("plan", "-f", "2048", "--cluster-name", "demo") + "```");
  }

  private static void golden(Path file, String actual) {
    new GoldenFile(file).assertHolds(actual);
  }

  private static Path accountOf(Path folder) {
    return folder.resolve("with-account");
  }

  /** With what the cluster has because of the account, if anything. */
  private static String planForAccount(Path folder, String... more) {
    Path bindings = accountOf(folder).resolve("bindings.yaml");
    List<String> args = new ArrayList<>(List.of(more));
    args.addAll(List.of("--aws-snapshot", accountOf(folder).resolve("account.yaml").toString()));
    if (Files.exists(bindings)) {
      args.addAll(List.of("-f", bindings.toString()));
    }
    return plan(folder, args.toArray(String[]::new));
  }

  private static String plan(Path folder, String... more) {
    List<String> args =
        new ArrayList<>(List.of("plan", "-f", folder.toString(), "--cluster-name=demo"));
    args.addAll(List.of(more));
    return AlbedoCommand.output(args.toArray(String[]::new));
  }
}
