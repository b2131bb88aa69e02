package io.albedo.controller.parity;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.controller.json.testing.RecordedCase;
import io.albedo.planner.testing.StackDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code albedo plan -o stack} prints for a recorded case, against what was recorded. */
final class PrintedStack {

  private final JsonNode recorded;
  private final JsonNode printed;
  private final int exitCode;

  private PrintedStack(JsonNode recorded, CommandRun run) {
    this.recorded = recorded;
    this.printed = JsonMapper.shared().readTree(run.out());
    this.exitCode = run.exitCode();
  }

  static PrintedStack of(RecordedCase recorded) {
    return new PrintedStack(
        JsonMapper.shared().readTree(recorded.file("expected.json")),
        CommandRun.of(arguments(recorded)));
  }

  private static String[] arguments(RecordedCase recorded) {
    List<String> arguments = new ArrayList<>(List.of("plan", "-o", "stack", "--cluster-name=demo"));
    arguments.addAll(List.of("-f", recorded.folder().resolve("cluster.yaml").toString()));
    arguments.add("--aws-snapshot");
    arguments.add(recorded.folder().resolveSibling("account.yaml").toString());
    if (recorded.has("account.yaml")) {
      arguments.add("--aws-snapshot");
      arguments.add(recorded.folder().resolve("account.yaml").toString());
    }
    if (recorded.has("flags.txt")) {
      recorded.file("flags.txt").lines().filter(line -> !line.isBlank()).forEach(arguments::add);
    }
    return arguments.toArray(String[]::new);
  }

  /** What is not as recorded; empty if the case is met. */
  Optional<String> firstDifference() {
    return StackDifference.between(recorded, printed).or(this::exitCode);
  }

  private Optional<String> exitCode() {
    int wanted = StackDifference.errors(printed).findAny().isPresent() ? 1 : 0;
    return exitCode == wanted ? Optional.empty() : Optional.of("exit status " + exitCode);
  }
}
