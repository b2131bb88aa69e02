package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.PlanBasis;
import io.albedo.planner.render.TextStyle;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Manifests in, a plan out: reads, plans, prints. */
@Command(
    name = "plan",
    description = "Shows what would be done in AWS for Kubernetes manifests, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    customSynopsis = "albedo plan -f FILE|DIR|- [-f ...] [options] [controller flags]",
    usageHelpWidth = 100)
final class PlanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final PlanInput input = new PlanInput();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      converter = PlanOutput.Converter.class,
      description = "text (the default), json, yaml, or stack.")
  private PlanOutput output = PlanOutput.TEXT;

  @Option(
      names = "--live",
      description = {
        "Ask AWS itself for what the plan needs to know, with the credentials, the region and the",
        "VPC of the environment or of the --aws-* flags. It reads only."
      })
  private boolean live;

  @Option(names = "--group", paramLabel = "ID", description = "Show this group only.")
  private @Nullable String group;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 if there are changes, with 0 only if there are none.")
  private boolean detailedExitCode;

  @Option(
      names = "--iam-policy",
      description = "Print the least IAM policy that the plan takes, instead of the plan.")
  private boolean iamPolicy;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every operation with its call, and what was passed over.")
  private boolean[] verbose = {};

  @Option(names = "--no-color", description = "No colour, whatever the terminal.")
  private boolean noColour;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<String> misuse = misuse();
    if (misuse.isPresent()) {
      terminal.err().println("albedo: " + misuse.get());
      return ExitCode.USAGE;
    }
    return source()
        .map(source -> finish(output == PlanOutput.STACK ? source.asWritten() : source))
        .orElse(ExitCode.FAILED);
  }

  private Optional<String> misuse() {
    if (live && input.hasSnapshot()) {
      return Optional.of("--live and --aws-snapshot are two accounts; give one of them");
    }
    return live ? LiveReader.misuse(flags) : Optional.empty();
  }

  private Optional<PlanSource> source() {
    Reported<Manifests> manifests = input.manifests(terminal.in());
    if (verbose.length > 0) {
      PassedOver.lines(manifests.value()).forEach(terminal.err()::println);
    }
    if (verbose.length > 0) {
      flags.withoutEffect().forEach(flag -> terminal.err().println("note: " + flag.text()));
    }
    return live
        ? new LiveReader(terminal, flags).source(manifests)
        : Optional.of(PlanSource.of(manifests, input.cloud(terminal.in()), flags));
  }

  private Integer finish(PlanSource source) {
    PlanResult all = source.planned();
    if (group == null) {
      return finish(source, all);
    }
    Optional<String> missing = all.missing(group);
    missing.ifPresent(text -> terminal.err().println("albedo: " + text));
    return missing.isPresent() ? ExitCode.USAGE : finish(source, all.only(group));
  }

  private Integer finish(PlanSource source, PlanResult result) {
    terminal.out().print(text(source, result));
    if (result.plan().hasErrors()) {
      return ExitCode.FAILED;
    }
    return detailedExitCode && result.plan().hasChanges() ? ExitCode.CHANGES : ExitCode.DONE;
  }

  private String text(PlanSource source, PlanResult result) {
    PlanBasis basis = source.basis(result.plan());
    return iamPolicy
        ? JsonWriter.pretty(
                basis
                    .permissions(result.plan())
                    .document(source.options().clusterName(), source.cloud().facts()))
            + "\n"
        : new PlanPrinter(output, style()).print(result, basis);
  }

  private TextStyle style() {
    TextStyle style = terminal.style().withVerbose(verbose.length > 0);
    return noColour ? style.withColour(false) : style;
  }
}
