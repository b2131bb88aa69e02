package io.albedo.planner.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.testing.TargetCase;
import io.albedo.planner.testing.TargetMoves;
import io.albedo.planner.testing.TargetPicture;
import io.albedo.planner.testing.TargetRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every step of every recorded case leaves targets, permissions, conditions of pods and notes as
 * aws-load-balancer-controller left them, and fails where it failed, for the same cause.
 */
class RecordedTargetsTest {

  /** Where we do better, and what: the only differences that may be. */
  private static final Map<String, String> BETTER =
      Map.of(
          "max-targets/cluster-4 moves",
          "a place that became free is taken",
          "max-targets/cluster-5 moves",
          "it was taken before",
          "backend-missing/cluster conditions",
          "a gate does not open because a Service is missing",
          "gates-unhealthy-after-ready/cluster-2 conditions",
          "a target that turned unhealthy is noticed at once",
          "max-targets/cluster-4 targets",
          "a place that became free is taken",
          "max-targets/cluster-4 conditions",
          "a place that became free is taken",
          "rules-after-restart/cluster-3 permissions",
          "a restart forgets nothing, so that ranges do not pile up");

  private record Line(String step, String result) {
    boolean isMet() {
      return result.equals("met") || result.startsWith("better");
    }
  }

  @Test
  void everyStepEndsAsRecorded() {
    List<Line> lines = TargetCase.all().stream().flatMap(RecordedTargetsTest::lines).toList();
    lines.forEach(line -> System.out.printf("%-45s %s%n", line.step(), line.result()));
    assertThat(lines).isNotEmpty().filteredOn(line -> !line.isMet()).isEmpty();
  }

  private static Stream<Line> lines(TargetCase recorded) {
    TargetRun run = new TargetRun(recorded);
    return recorded.steps().stream()
        .flatMap(step -> lines(recorded.name() + "/" + step.name(), step, run.step(step)));
  }

  private static Stream<Line> lines(String name, TargetCase.Step step, TargetRun.Outcome outcome) {
    TargetPicture wanted = TargetPicture.of(step.expected());
    TargetPicture got = TargetPicture.of(outcome.world());
    return Stream.of(
        compared(name + " targets", wanted.targets(), got.targets()),
        compared(
            name + " moves", TargetMoves.of(step.expected()), TargetMoves.of(outcome.applied())),
        compared(name + " permissions", wanted.permissions(), got.permissions()),
        compared(name + " conditions", wanted.conditions(), got.conditions()),
        compared(name + " notes", wanted.notes(), got.notes()),
        new Line(name + " errors", errors(step.expected(), outcome)));
  }

  private static Line compared(String step, SortedSet<String> wanted, SortedSet<String> got) {
    String better = BETTER.get(step);
    if (better != null) {
      return new Line(step, wanted.equals(got) ? "no longer better" : "better: " + better);
    }
    if (wanted.equals(got)) {
      return new Line(step, "met");
    }
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(got);
    SortedSet<String> extra = new TreeSet<>(got);
    extra.removeAll(wanted);
    return new Line(step, "missing " + missing + ", not expected " + extra);
  }

  private static String errors(JsonNode expected, TargetRun.Outcome outcome) {
    List<String> problems = new ArrayList<>();
    for (JsonNode binding : expected.path("bindings").values()) {
      String name = binding.path("binding").asString();
      String result = binding.path("result").asString("");
      if (!agrees(name, result, outcome)) {
        problems.add(name + ": " + result);
      }
    }
    return problems.isEmpty() ? "met" : String.join("; ", problems);
  }

  /** An error as the controller put it, and what says the same here. */
  private static boolean agrees(String binding, String result, TargetRun.Outcome outcome) {
    List<String> codes =
        outcome.findings().stream()
            .filter(Diagnostic::isError)
            .filter(d -> d.subject().name().equals(binding))
            .map(d -> d.code().name())
            .toList();
    if (result.contains("monitor targetHealth")) {
      return codes.isEmpty()
          && outcome.waiting().stream().anyMatch(name -> name.text().equals(binding));
    }
    if (result.contains("networking reconciliation")) {
      return codes.contains("INVALID_NETWORKING")
          || codes.contains("AMBIGUOUS_SECURITY_GROUP")
          || codes.contains("INTERFACE_NOT_FOUND");
    }
    if (result.contains("expected exactly one securityGroup")) {
      return codes.contains("AMBIGUOUS_SECURITY_GROUP");
    }
    if (result.contains("Instance ID") || result.contains("cannot resolve node ENI")) {
      return codes.contains("NODE_NOT_AN_INSTANCE");
    }
    if (result.contains("api error")) {
      return outcome.failures().stream()
          .anyMatch(f -> result.contains(f.code() + ": " + f.message()));
    }
    return result.isEmpty() && codes.isEmpty() && outcome.failures().isEmpty();
  }
}
