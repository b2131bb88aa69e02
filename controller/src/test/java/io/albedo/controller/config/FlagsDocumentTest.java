package io.albedo.controller.config;

import io.albedo.model.testing.GoldenFile;
import io.albedo.planner.options.FeatureGate;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class FlagsDocumentTest {

  private static final String HEAD =
      """
      # Flags of the controller

      Names, defaults and meaning are those of aws-load-balancer-controller v3.5.0; only `--policy`, `--orphans`,
      `--unsafe-order`, `--target-health-timeout`, `--load-balancer-drain-time` and `--approve-replacement` are Albedo's own
      (see [what may be changed](plan.md#what-may-be-changed)), and so are `--log-format` and, for [webhooks](admission.md),
      `--webhook-secret`, `--webhook-service` and `--webhook-configuration`.
      A value stands behind `=` or is the next argument; the value of a switch (`true` or `false`, or one of
      `1 t T TRUE True 0 f F FALSE False`)
      stands behind `=` or is left out, which means `true`. Of a flag given twice the last value counts; lists and
      maps add up. A field of a list or map that holds a comma is put in double quotes. Durations are numbers with
      units, such as `15s`, `1m30s` or `10h`.

      Flags without effect in this release are accepted and checked, so that command lines need no change; with `-v`
      those in use are listed.

      """;

  @Test
  void theDocumentTellsWhatTheCodeDoes() {
    CommandSpec command = FlagLine.of().command().getCommandSpec();
    String text = HEAD + flags(command) + "\n## Feature gates\n\n" + gates();
    new GoldenFile(Path.of("docs/flags.md")).assertHolds(text);
  }

  private static String flags(CommandSpec command) {
    return command.options().stream()
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .map(FlagsDocumentTest::row)
        .collect(
            Collectors.joining(
                "", "| Flag | Default | Meaning | Effect |\n|---|---|---|---|\n", ""));
  }

  private static String row(OptionSpec option) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            option.longestName(),
            initial(option),
            String.join(" ", option.description()),
            InertFlag.reason(option).map(reason -> "none: " + reason).orElse("yes"));
  }

  private static String initial(OptionSpec option) {
    Object value = option.initialValue();
    boolean none = value == null || value.toString().isEmpty() || value.toString().equals("[]");
    return none ? "" : "`" + value + "`";
  }

  private static String gates() {
    return Arrays.stream(FeatureGate.values())
        .sorted(Comparator.comparing(FeatureGate::text))
        .map(
            gate ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        gate.text(), gate.onByDefault(), GateEffect.has(gate) ? "yes" : "none"))
        .collect(Collectors.joining("", "| Gate | Default | Effect |\n|---|---|---|\n", ""));
  }
}
