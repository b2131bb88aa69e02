package io.albedo.controller.cli;

import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.http.BackendRoute;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import io.albedo.planner.options.Options;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A run on a sample that is in the jar, for whoever wants to see an answering load balancer. */
@Command(
    name = "demo",
    description = {
      "Plans the game 2048 of examples/2048, applies the plan to an account in memory, and answers",
      "as the load balancer would, until Ctrl-C."
    },
    sortOptions = false,
    customSynopsis = "albedo demo [--backend service-2048=URL]",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    usageHelpWidth = 100)
final class DemoCommand implements Callable<Integer> {

  static final String SAMPLE = "/io/albedo/controller/demo/2048.yaml";

  private final Terminal terminal;

  @Option(
      names = "--backend",
      paramLabel = "[NS/]SERVICE[:PORT]=URL",
      converter = BackendConverter.class,
      description = "Forward requests for a Service to a real backend instead of to the echo.")
  private List<BackendRoute> backends = new ArrayList<>();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Greeting.print(terminal.out());
    Reported<Manifests> sample =
        new ManifestReader("").read(List.of(new ManifestText("2048.yaml", sample())));
    Options options =
        Options.builder().clusterName(RunCommand.USUAL_CLUSTER_NAME).removeOrphans(true).build();
    LocalRun run =
        new LocalRun(
            terminal,
            () -> new Reported<>(sample.value().cluster(), sample.diagnostics()),
            LocalAccount.fresh(),
            options,
            backends);
    run.start();
    new Ending(terminal, run).await();
    return ExitCode.DONE;
  }

  static String sample() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(DemoCommand.class.getResourceAsStream(SAMPLE), SAMPLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
