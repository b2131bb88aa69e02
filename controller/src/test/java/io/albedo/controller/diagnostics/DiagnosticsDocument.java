package io.albedo.controller.diagnostics;

import io.albedo.model.diag.Code;
import io.albedo.planner.render.DiagnosticText;
import io.albedo.planner.render.TextStyle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/diagnostics.md}: the catalogue with what each example says and yields. */
record DiagnosticsDocument(List<ExampleRun> runs) {

  private static final String HEAD =
      """
      # Findings

      `albedo plan` and `albedo run` say what is wrong with their input, or odd about it, in findings. Each has a code that
      never changes its meaning, the object and the field at fault, the cause, and what to do. An *error* means that
      something asked for is not done: the exit status of `plan` is 1. A *warning* or an *info* keeps nothing from being
      done. Some findings are graver or milder in some cases than usual; the text says so. Texts may change from release to
      release, codes do not.

      The texts shown are what the example prints. Unless another command is shown, it is

      ```
      {usual command}
      ```

      or, where `before.yaml` is shown, the same with `--aws-snapshot deployed.yaml`, an account in which `before.yaml` has
      been carried out. In examples about targets, `pods.yaml` holds two pods behind a Service, on one node, and `targets.yaml` the
      account that they are in. Of longer files the decisive lines are shown; all of them are in
      [src/test/resources/diagnostics](../src/test/resources/diagnostics). `cluster.yaml` is the same everywhere:

      ```yaml
      {cluster}```

      | Code | | Severity |
      |---|---|---|
      """;

  private static final Map<String, String> CHAPTERS =
      Map.of(
          "ALB10", "Reading input",
          "ALB11", "Class and group",
          "ALB12", "Load balancer and listeners",
          "ALB13", "Rules and actions",
          "ALB14", "Target groups and Services",
          "ALB15", "Facts from AWS",
          "ALB16", "What a plan may not or cannot do",
          "ALB17", "Targets",
          "ALB18", "The controller in a cluster");

  String text() {
    String head =
        HEAD.replace("{usual command}", Example.USUAL)
            .replace("{cluster}", Example.read(Example.ROOT.resolve("cluster.yaml")));
    return Stream.of(
            Stream.of(head),
            Arrays.stream(Code.values()).map(DiagnosticsDocument::row),
            runs.stream().map(DiagnosticsDocument::section))
        .flatMap(part -> part)
        .collect(Collectors.joining());
  }

  private static String row(Code code) {
    String anchor = (code.code() + "-" + name(code).replace(' ', '-')).toLowerCase(Locale.ROOT);
    return "| [%s](#%s) | %s | %s |\n".formatted(code.code(), anchor, name(code), severity(code));
  }

  private static String name(Code code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String severity(Code code) {
    return code.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String section(ExampleRun run) {
    Example example = run.example();
    Code code = example.code();
    return chapter(code)
        + "\n### %s: %s\n\n".formatted(code.code(), name(code))
        + "*%s.* %s\n\n".formatted(severity(code), code.meaning())
        + "What to do: %s\n".formatted(code.help())
        + example.inputs().stream().map(DiagnosticsDocument::input).collect(Collectors.joining())
        + fenced("", command(example) + findings(run));
  }

  /** The heading of a chapter in front of its first code. */
  private static String chapter(Code code) {
    String start = code.code().substring(0, 5);
    Code first =
        Arrays.stream(Code.values())
            .filter(c -> c.code().startsWith(start))
            .findFirst()
            .orElseThrow();
    return code == first ? "\n## " + CHAPTERS.get(start) + "\n" : "";
  }

  private static String input(Path file) {
    List<String> lines = new Excerpt(Example.read(file)).lines();
    String name = "# " + file.getFileName() + "\n";
    return fenced("yaml", name + lines.stream().map(l -> l + "\n").collect(Collectors.joining()));
  }

  private static String command(Example example) {
    return example.hasOwnCommand() ? "$ " + example.command() + "\n" : "";
  }

  private static String findings(ExampleRun run) {
    return new DiagnosticText(TextStyle.plain()).of(run.findings());
  }

  private static String fenced(String language, String text) {
    return "\n```" + language + "\n" + text + "```\n";
  }
}
