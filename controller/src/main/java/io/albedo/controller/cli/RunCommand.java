package io.albedo.controller.cli;

import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.json.SnapshotReader;
import io.albedo.controller.json.SnapshotText;
import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.http.BackendRoute;
import io.albedo.controller.loop.FolderWatch;
import io.albedo.k8s.map.ManifestFiles;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.watch.FolderClusterObserver;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.planner.options.Options;
import io.albedo.planner.render.DiagnosticText;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The controller itself: watches manifests and keeps an account as they want it. */
@Command(
    name = "run",
    description = {
      "Runs the controller with a folder as its cluster: an edit is planned and applied at once,",
      "and every listener answers on a local port (80 on 8080, 443 on 8443, or the next free one)."
    },
    sortOptions = false,
    customSynopsis = "albedo run --manifests DIR --cloud local [options] [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class RunCommand implements Callable<Integer> {

  /** The cluster's name where none is given. */
  static final String USUAL_CLUSTER_NAME = "local";

  private final Terminal terminal;

  @Option(
      names = "--manifests",
      required = true,
      paramLabel = "DIR",
      description = "The folder that is the cluster; its .yaml, .yml and .json files are watched.")
  private Path manifests = Path.of(".");

  @Option(
      names = "--cloud",
      required = true,
      paramLabel = "local",
      converter = CloudKind.Converter.class,
      description = "What to take for AWS; local is an account in memory.")
  private CloudKind cloud = CloudKind.LOCAL;

  @Option(
      names = "--backend",
      paramLabel = "[NS/]SERVICE[:PORT]=URL",
      converter = BackendConverter.class,
      description = {
        "Forward requests for a Service to a real backend instead of to the built-in echo.",
        "May be repeated."
      })
  private List<BackendRoute> backends = new ArrayList<>();

  @Option(
      names = "--account",
      paramLabel = "FILE",
      description = "What the account has at the start, as a snapshot. May be repeated.")
  private List<String> accounts = new ArrayList<>();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NS",
      description = "Namespace of objects that name none.")
  private String namespace = "default";

  @Mixin private final ControllerFlags flags = new ControllerFlags();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Greeting.print(terminal.out());
    if (!Files.isDirectory(manifests)) {
      terminal.err().println("albedo: " + manifests + " is not a folder that can be read");
      return ExitCode.FAILED;
    }
    Reported<CloudState> account = account();
    if (account.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(account.diagnostics()));
      return ExitCode.FAILED;
    }
    switch (cloud) {
      case LOCAL -> run(account.value());
    }
    return ExitCode.DONE;
  }

  private void run(CloudState account) {
    Options options =
        flags.toOptionsOfWholeCluster(
            flags.clusterName().orElse(USUAL_CLUSTER_NAME), account.facts().map(AccountFacts::vpc));
    FolderClusterObserver folder =
        new FolderClusterObserver(manifests, namespace, InstantSource.system());
    LocalRun run = new LocalRun(terminal, folder, account, options, backends);
    FolderWatch watch = new FolderWatch(folder, run::manifestsChanged);
    run.start();
    watch.start();
    terminal.out().println("watching " + manifests + "; Ctrl-C ends");
    terminal.flush();
    new Ending(terminal, watch, run).await();
  }

  private Reported<CloudState> account() {
    if (accounts.isEmpty()) {
      return new Reported<>(LocalAccount.fresh(), List.of());
    }
    Reported<List<ManifestText>> texts =
        ManifestFiles.read(accounts, InputStream.nullInputStream(), false);
    Reported<CloudState> read =
        SnapshotReader.read(
            texts.value().stream().map(t -> new SnapshotText(t.source(), t.text())).toList());
    return new Reported<>(
        read.value(),
        Stream.concat(texts.diagnostics().stream(), read.diagnostics().stream()).toList());
  }
}
