package io.albedo.controller.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code albedo plan} says of targets, read from manifests and a snapshot as users have them,
 * is what aws-load-balancer-controller did in the first step of each recorded case.
 */
class RecordedTargetsPlanTest {

  private static final String REGISTER = "elasticloadbalancing:RegisterTargets";
  private static final String DEREGISTER = "elasticloadbalancing:DeregisterTargets";

  /** What AWS refused in part or whole, which a plan does not know beforehand. */
  private static final Set<String> REFUSED =
      Set.of("instance-hybrid-node", "ip-zone-required", "register-second-batch-fails");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !REFUSED.contains(folder.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static Path root() {
    try {
      return Path.of(
          Objects.requireNonNull(RecordedTargetsPlanTest.class.getResource("/targets")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFirstStepRegistersAndDeregistersAsRecorded(Path folder) {
    JsonNode plan = plan(folder);
    JsonNode recorded = read(folder.resolve("targets.json")).path(0);
    assertThat(ofPlan(plan, REGISTER)).isEqualTo(ofCalls(recorded, REGISTER));
    assertThat(ofPlan(plan, DEREGISTER)).isEqualTo(ofCalls(recorded, DEREGISTER));
  }

  @Test
  void whatWasCarriedOutIsNotPlannedAgain(@TempDir Path scratch) {
    Path cluster = root().resolve("rolling-replace").resolve("cluster-5.yaml");
    String after = scratch.resolve("after.yaml").toString();
    CommandRun applied =
        CommandRun.of(
            "apply",
            "--cluster-name=demo",
            "-f",
            cluster.toString(),
            "--aws-snapshot",
            root().resolve("account.yaml").toString(),
            "--snapshot-out",
            after);
    assertThat(applied.exitCode()).isZero();
    assertThat(applied.out()).contains("register 10.0.150.20:8080 and 1 more");
    JsonNode again =
        JsonMapper.shared()
            .readTree(
                CommandRun.of(
                        "plan",
                        "-o",
                        "json",
                        "--cluster-name=demo",
                        "-f",
                        cluster.toString(),
                        "--aws-snapshot",
                        after)
                    .out());
    assertThat(again.path("summary").path("awsCalls").asInt()).isZero();
  }

  private static JsonNode plan(Path folder) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "plan",
                "-o",
                "json",
                "--cluster-name=demo",
                "-f",
                folder.resolve("cluster.yaml").toString(),
                "--aws-snapshot",
                root().resolve("account.yaml").toString()));
    Path own = folder.resolve("account.yaml");
    if (Files.exists(own)) {
      words.addAll(List.of("--aws-snapshot", own.toString()));
    }
    words.addAll(flags(folder));
    return JsonMapper.shared().readTree(CommandRun.of(words.toArray(String[]::new)).out());
  }

  private static List<String> flags(Path folder) {
    Path flags = folder.resolve("flags.txt");
    try {
      return Files.exists(flags) ? Files.readAllLines(flags) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> ofPlan(JsonNode plan, String api) {
    Set<String> targets = new TreeSet<>();
    for (JsonNode group : plan.path("groups").values()) {
      addAll(targets, group.path("operations"), api);
    }
    return targets;
  }

  private static Set<String> ofCalls(JsonNode step, String api) {
    Set<String> targets = new TreeSet<>();
    for (JsonNode binding : step.path("bindings").values()) {
      addAll(targets, binding.path("calls"), api);
    }
    return targets;
  }

  private static void addAll(Set<String> targets, JsonNode calls, String api) {
    for (JsonNode call : calls.values()) {
      if (call.path("api").asString().equals(api)) {
        String group = call.path("input").path("TargetGroupArn").asString();
        call.path("input")
            .path("Targets")
            .values()
            .forEach(target -> targets.add(group + " " + text(target)));
      }
    }
  }

  private static String text(JsonNode target) {
    return target.path("Id").asString()
        + ":"
        + target.path("Port").asInt()
        + target.path("AvailabilityZone").asString("");
  }
}
