package io.albedo.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The top level is a table of contents: a new entry there is a decision, not an accident. */
class ProjectLayoutTest {
  private static final List<String> TOP_LEVEL =
      List.of(
          "README.md",
          "aws-adapter",
          "controller",
          "examples",
          "k8s-adapter",
          "model",
          "planner",
          "pom.xml");

  @Test
  void topLevelHoldsTheModulesAndNothingElse() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(".."))) {
      assertThat(entries.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("."))
          .filteredOn(name -> !name.equals("target"))
          .containsExactlyInAnyOrderElementsOf(TOP_LEVEL);
    }
  }
}
