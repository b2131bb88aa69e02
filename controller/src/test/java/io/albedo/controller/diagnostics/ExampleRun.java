package io.albedo.controller.diagnostics;

import io.albedo.controller.cli.testing.CommandRun;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Severity;
import io.albedo.model.diag.Subject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command of an example printed. Files are named as if it had been given inside of the
 * example's folder.
 *
 * @param findings all findings, in the order in which they are printed
 * @param text what {@code albedo plan} printed; empty for another command
 * @param json the findings as {@code albedo plan -o json} printed them; empty for another command
 */
record ExampleRun(Example example, List<Diagnostic> findings, String text, List<JsonNode> json) {

  /**
   * Carries the command out.
   *
   * @param scratch a folder for files that are made on the way
   */
  static ExampleRun of(Example example, Path scratch) {
    if (example.isRun()) {
      return new ExampleRun(example, new FolderEdit(example, scratch).findings(), "", List.of());
    }
    if (example.isWatch()) {
      return new ExampleRun(example, new WatchedCluster(example).findings(), "", List.of());
    }
    if (example.isReview()) {
      return new ExampleRun(example, new ReviewedEdit(example).findings(), "", List.of());
    }
    List<String> words = arguments(example, scratch).toList();
    JsonNode json = JsonMapper.shared().readTree(output(example, words, "json"));
    List<JsonNode> findings = List.copyOf(json.path("diagnostics").values());
    return new ExampleRun(
        example,
        findings.stream().map(ExampleRun::finding).toList(),
        output(example, words, "text"),
        findings);
  }

  /** A word that is no option is a file; other values stand behind {@code =}. */
  private static Stream<String> arguments(Example example, Path scratch) {
    Stream<String> rest =
        Arrays.stream(example.command().split(" "))
            .skip(2)
            .map(word -> word.startsWith("-") ? word : located(example, word, scratch));
    return Stream.concat(Stream.of("plan"), rest);
  }

  private static String located(Example example, String name, Path scratch) {
    return name.equals(Example.DEPLOYED)
        ? new Deployment(example).savedIn(scratch).toString()
        : example.locate(name).toString();
  }

  private static String output(Example example, List<String> words, String form) {
    String[] args = Stream.concat(words.stream(), Stream.of("-o", form)).toArray(String[]::new);
    return CommandRun.of(args).out().replace(example.folder() + "/", "");
  }

  private static Diagnostic finding(JsonNode node) {
    String[] subject = node.path("subject").asString().split(" ", 2);
    return new Diagnostic(
        code(node.path("code").asString()),
        Severity.valueOf(node.path("severity").asString()),
        new Subject(subject[0], subject[1]),
        node.path("field").asString(),
        node.path("message").asString(),
        node.path("help").asString());
  }

  private static Code code(String text) {
    return Arrays.stream(Code.values())
        .filter(c -> c.code().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return example.toString();
  }
}
