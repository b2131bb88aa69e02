package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.planner.testing.JsonDifference;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code albedo plan -o stack} prints what aws-load-balancer-controller v3.5.0 recorded. */
class ParityStackTest {

  /** Cases with resources that are not planned yet. */
  private static final Set<String> NOT_YET = Set.of();

  private static final List<String> FIELDS =
      List.of(
          "members", "inactiveMembers", "stack", "listenerPorts", "backendSecurityGroupRequired");

  static Stream<Path> cases() throws IOException, URISyntaxException {
    try (Stream<Path> cases = Files.list(root())) {
      return cases
          .filter(Files::isDirectory)
          .filter(c -> !NOT_YET.contains(c.getFileName().toString()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Path root() throws URISyntaxException {
    URL url = ParityStackTest.class.getResource("/parity");
    return Path.of(Objects.requireNonNull(url).toURI());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsTheRecordedStack(Path recorded) throws IOException, URISyntaxException {
    JsonNode expected = new JsonMapper().readTree(recorded.resolve("expected.json"));
    CommandRun run = CommandRun.of(arguments(recorded));
    JsonNode printed = new JsonMapper().readTree(run.out());
    Set<String> groups = new TreeSet<>(expected.path("groups").propertyNames());
    groups.addAll(printed.path("groups").propertyNames());
    for (String id : groups) {
      JsonNode group = expected.path("groups").path(id);
      if (group.has("error")) {
        assertThat(run.exitCode()).isEqualTo(1);
      } else {
        assertThat(difference(group, printed.path("groups").path(id))).isEmpty();
      }
    }
  }

  private static Optional<String> difference(JsonNode expected, JsonNode printed) {
    return FIELDS.stream()
        .flatMap(f -> JsonDifference.between(expected.path(f), printed.path(f)).stream())
        .findFirst();
  }

  private static String[] arguments(Path recorded) throws IOException, URISyntaxException {
    List<String> arguments = new ArrayList<>(List.of("plan", "-o", "stack"));
    arguments.addAll(List.of("-f", recorded.resolve("cluster.yaml").toString()));
    arguments.addAll(List.of("--aws-snapshot", root().resolve("account.yaml").toString()));
    if (Files.exists(recorded.resolve("account.yaml"))) {
      arguments.addAll(List.of("--aws-snapshot", recorded.resolve("account.yaml").toString()));
    }
    arguments.add("--cluster-name=demo");
    if (Files.exists(recorded.resolve("flags.txt"))) {
      arguments.addAll(Files.readAllLines(recorded.resolve("flags.txt")));
    }
    return arguments.toArray(String[]::new);
  }
}
