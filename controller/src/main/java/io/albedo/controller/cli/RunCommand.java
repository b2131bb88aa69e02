package io.albedo.controller.cli;

import io.albedo.controller.cli.ClusterRun.CannotRunException;
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
import io.albedo.planner.render.DiagnosticText;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The controller itself: watches a cluster and keeps an account as it wants it. */
@Command(
    name = "run",
    description = {
      "Runs the controller: in a cluster, or with --manifests with a folder as its cluster. An"
          + " edit",
      "is planned and applied at once, in AWS, or with --cloud local in an account in memory; with",
      "both, every listener answers on a local port (80 on 8080, 443 on 8443, or the next free"
          + " one)."
    },
    sortOptions = false,
    customSynopsis =
        "albedo run [--manifests DIR] [--cloud aws|local] [options] [controller flags]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class RunCommand implements Callable<Integer> {

  /** The cluster's name where none is given. */
  static final String USUAL_CLUSTER_NAME = "local";

  private final Terminal terminal;

  @Option(
      names = "--manifests",
      paramLabel = "DIR",
      description = {
        "The folder that is the cluster; its .yaml, .yml and .json files are watched. Without it"
            + " the",
        "cluster is the one that --kubeconfig names, or in a pod the pod's own."
      })
  private @Nullable Path manifests;

  @Option(
      names = "--cloud",
      paramLabel = "aws|local",
      converter = CloudKind.Converter.class,
      description = "What to take for AWS: itself, or an account in memory. By default itself.")
  private CloudKind cloud = CloudKind.AWS;

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
    terminal.flush();
    Optional<String> refusal = refusal();
    if (refusal.isPresent()) {
      return failed(ExitCode.USAGE, refusal.get());
    }
    Reported<CloudState> account = account();
    if (account.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      terminal.err().print(new DiagnosticText(terminal.style()).of(account.diagnostics()));
      return ExitCode.FAILED;
    }
    Path folder = manifests;
    if (folder != null && !Files.isDirectory(folder)) {
      return failed(ExitCode.FAILED, folder + " is not a folder that can be read");
    }
    try {
      return folder == null ? runInCluster(account.value()) : run(folder, account.value());
    } catch (CannotRunException e) {
      return failed(ExitCode.FAILED, e.getMessage());
    }
  }

  private Optional<String> refusal() {
    if (cloud == CloudKind.AWS && flags.clusterName().isEmpty()) {
      return Optional.of("run needs --cluster-name: what it has made in AWS is found by that name");
    }
    if (cloud == CloudKind.AWS && !accounts.isEmpty()) {
      return Optional.of("--account is for --cloud local only");
    }
    return (cloud == CloudKind.AWS || manifests == null) && !backends.isEmpty()
        ? Optional.of("--backend is for --manifests with --cloud local only")
        : Optional.empty();
  }

  private int failed(int code, @Nullable String why) {
    terminal.err().println("albedo: " + why);
    return code;
  }

  private int runInCluster(CloudState account) throws CannotRunException {
    flags.check();
    try (ClusterRun run = new ClusterRun(flags, terminal.environment())) {
      if (cloud == CloudKind.AWS) {
        run.start(clusterName());
      } else {
        run.start(clusterName(), account);
      }
      new Ending(terminal, run).await();
    }
    return ExitCode.DONE;
  }

  private int run(Path folder, CloudState account) throws CannotRunException {
    FolderClusterObserver observer =
        new FolderClusterObserver(folder, namespace, InstantSource.system());
    if (cloud == CloudKind.AWS) {
      FolderRun run = FolderRun.open(flags, terminal.environment());
      run.start(observer, clusterName());
      watch(folder, new FolderWatch(observer, run::changed), run);
    } else {
      LocalRun run =
          new LocalRun(
              terminal,
              observer,
              account,
              flags.toOptionsOfWholeCluster(clusterName(), account.facts().map(AccountFacts::vpc)),
              backends);
      run.start();
      watch(folder, new FolderWatch(observer, run::manifestsChanged), run);
    }
    return ExitCode.DONE;
  }

  private void watch(Path folder, FolderWatch watch, AutoCloseable run) {
    watch.start();
    terminal.out().println("watching " + folder + "; Ctrl-C ends");
    terminal.flush();
    new Ending(terminal, watch, run).await();
  }

  private String clusterName() {
    return flags.clusterName().orElse(USUAL_CLUSTER_NAME);
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
