package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import io.albedo.planner.Planner;
import io.albedo.planner.annotation.NearestName;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.TextStyle;
import io.albedo.planner.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

  private static final String USUAL_CLUSTER_NAME = "default";

  private final Terminal terminal;
  private final List<Diagnostic> findings = new ArrayList<>();

  @Option(
      names = {"-f", "--filename"},
      required = true,
      paramLabel = "FILE|DIR|-",
      description = "Manifests: a file, a folder, or - for standard input. May be repeated.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-R", "--recursive"},
      description = "Read the folders inside of folders, too.")
  private boolean recursive;

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "Namespace of objects that name none.")
  private String namespace = "default";

  @Option(
      names = "--aws-snapshot",
      paramLabel = "FILE",
      description = "What AWS has. May be repeated: later files replace top-level keys.")
  private List<String> snapshots = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      converter = PlanOutput.Converter.class,
      description = "text (the default), json, yaml, or stack.")
  private PlanOutput output = PlanOutput.TEXT;

  @Option(names = "--group", paramLabel = "ID", description = "Show this group only.")
  private @Nullable String group;

  @Option(
      names = "--detailed-exitcode",
      description = "Exit with 2 if there are changes, with 0 only if there are none.")
  private boolean detailedExitCode;

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
    Manifests manifests = manifests();
    CloudState cloud = cloud();
    Options options = options(cloud);
    ClusterState cluster = noted(AssumedClass.in(manifests.cluster(), options.ingressClass()));
    PlanResult result = result(new Planner(options), cluster, cloud);
    return group == null ? finish(result) : finish(result, group);
  }

  private PlanResult result(Planner planner, ClusterState cluster, CloudState cloud) {
    Translation translation = planner.translate(cluster, cloud);
    return new PlanResult(translation, planner.plan(translation, cluster, cloud)).with(findings);
  }

  private Integer finish(PlanResult result, String group) {
    if (result.groups().contains(group)) {
      return finish(result.only(group));
    }
    terminal.err().println("albedo: no group " + group + nearest(group, result.groups()));
    return ExitCode.USAGE;
  }

  private static String nearest(String group, List<String> groups) {
    return NearestName.of(group, groups)
        .map(name -> "; did you mean " + name + "?")
        .orElseGet(
            () ->
                groups.isEmpty()
                    ? "; there is none"
                    : "; there is " + groups.stream().sorted().collect(Collectors.joining(", ")));
  }

  private Integer finish(PlanResult result) {
    terminal.out().print(new PlanPrinter(output, style()).print(result));
    if (result.plan().hasErrors()) {
      return ExitCode.FAILED;
    }
    return detailedExitCode && result.plan().hasChanges() ? ExitCode.CHANGES : ExitCode.DONE;
  }

  private TextStyle style() {
    TextStyle style = terminal.style().withVerbose(verbose.length > 0);
    return noColour ? style.withColour(false) : style;
  }

  private Manifests manifests() {
    Manifests manifests =
        noted(
            new ManifestReader(namespace)
                .read(ManifestFiles.read(files, terminal.in(), recursive)));
    if (verbose.length > 0) {
      PassedOver.lines(manifests).forEach(terminal.err()::println);
    }
    return manifests;
  }

  private CloudState cloud() {
    if (snapshots.isEmpty()) {
      return CloudState.unseen();
    }
    List<SnapshotText> texts =
        noted(ManifestFiles.read(snapshots, terminal.in(), false)).stream()
            .map(text -> new SnapshotText(text.source(), text.text()))
            .toList();
    return noted(SnapshotReader.read(texts));
  }

  private Options options(CloudState cloud) {
    if (flags.clusterName().isEmpty()) {
      findings.add(
          Diagnostic.of(
              Code.CLUSTER_NAME_MISSING,
              new Subject("Flag", "--cluster-name"),
              "",
              "no cluster name is given; " + USUAL_CLUSTER_NAME + " is used"));
    }
    if (verbose.length > 0) {
      flags.withoutEffect().forEach(flag -> terminal.err().println("note: " + flag.text()));
    }
    return Options.builder()
        .from(
            flags.toOptions(
                flags.clusterName().orElse(USUAL_CLUSTER_NAME),
                cloud.facts().map(AccountFacts::vpc)))
        .refuseTooLargeRules(output != PlanOutput.STACK)
        .build();
  }

  private <T> T noted(Reported<T> reported) {
    findings.addAll(reported.diagnostics());
    return reported.value();
  }
}
