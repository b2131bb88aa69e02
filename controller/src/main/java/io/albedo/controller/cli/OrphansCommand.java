package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.config.value.Choice;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.json.JsonWriter;
import io.albedo.planner.render.DiagnosticText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what AWS has for groups in which there is no Ingress. */
@Command(
    name = "orphans",
    description = {
      "Lists what AWS has for groups of Ingresses that are in none of the manifests, found by the",
      "tags of the cluster. Without manifests all groups are listed. It reads only."
    },
    sortOptions = false,
    customSynopsis =
        "albedo orphans --cluster-name NAME [-f FILE|DIR|-] [--aws-snapshot FILE] [-o text|json]"
            + " [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class OrphansCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = {"-f", "--filename"},
      paramLabel = "FILE|DIR|-",
      description = "All Ingresses of the cluster, and what they need. May be repeated.")
  private List<String> files = new ArrayList<>();

  @Mixin private final ManifestOptions manifests = new ManifestOptions();

  @Mixin private final SnapshotInput snapshots = new SnapshotInput();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORM",
      converter = Form.Converter.class,
      description = "text (the default) or json.")
  private Form form = Form.TEXT;

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  OrphansCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (flags.clusterName().isEmpty()) {
      terminal
          .err()
          .println("albedo: orphans needs --cluster-name: what a cluster has is found by it");
      return ExitCode.USAGE;
    }
    Reported<Manifests> read = manifests.read(files, terminal.in());
    return source(read).map(source -> list(source)).orElse(ExitCode.FAILED);
  }

  private Optional<PlanSource> source(Reported<Manifests> read) {
    if (snapshots.isGiven()) {
      return Optional.of(PlanSource.of(read, snapshots.cloud(terminal.in()), flags));
    }
    LiveReader reader = new LiveReader(terminal, flags);
    return reader.reading(
        account ->
            PlanSource.of(
                read,
                flags,
                Optional.of(account.vpc()),
                (cluster, options) ->
                    new Reported<CloudState>(reader.owned(account, options), List.of())));
  }

  private int list(PlanSource source) {
    List<Diagnostic> errors = source.findings().stream().filter(Diagnostic::isError).toList();
    if (!errors.isEmpty()) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(errors));
    }
    Orphanage orphans =
        Orphanage.of(source, files.isEmpty() ? Optional.empty() : Optional.of(source.cluster()));
    terminal
        .out()
        .print(
            form == Form.JSON
                ? JsonWriter.pretty(OrphanageJson.of(orphans)) + "\n"
                : OrphanageText.of(orphans));
    warn(source.cluster());
    return errors.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void warn(ClusterState cluster) {
    if (files.isEmpty()) {
      terminal
          .err()
          .println("note: without manifests (-f) all groups are listed, with Ingresses or without");
    } else if (!cluster.unread().isNothing()) {
      terminal
          .err()
          .println("note: something could not be read: a group that is listed may have an Ingress");
    }
  }

  /** The forms of the list. */
  enum Form {
    TEXT,
    JSON;

    /** As it is typed. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code -o}. */
    static final class Converter implements ITypeConverter<Form> {
      @Override
      public Form convert(String text) {
        return Choice.of(
            text.toLowerCase(Locale.ROOT),
            List.of(TEXT.toString(), JSON.toString()),
            name ->
                name.equals(JSON.toString())
                    ? Optional.of(JSON)
                    : Optional.of(TEXT).filter(t -> name.equals(t.toString())));
      }
    }
  }
}
