package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.controller.local.LocalAccount;
import io.albedo.controller.local.http.LocalAddress;
import io.albedo.controller.local.http.testing.Client;
import io.albedo.k8s.map.ManifestReader;
import io.albedo.k8s.map.ManifestText;
import io.albedo.k8s.map.Manifests;
import io.albedo.model.diag.Reported;
import io.albedo.planner.options.Options;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LocalRunTest {

  private final StringWriter out = new StringWriter();
  private final Terminal terminal =
      new Terminal(
          new ByteArrayInputStream(new byte[0]),
          new PrintWriter(out),
          new PrintWriter(out),
          false,
          Map.of());

  @Test
  void theSampleOfTheDemoIsPlannedAppliedAndAnswered() throws IOException, InterruptedException {
    try (LocalRun run = run(DemoCommand.sample())) {
      run.start();
      await(() -> out.toString().contains("curl"));

      assertThat(out.toString())
          .contains("Load balancer k8s-game2048-ingress2-", "Plan: 7 to create")
          .contains("7 of 7 operations applied", "answers on http://localhost:")
          .contains("try: curl " + address(run).url() + "/");
      assertThat(new Client().echo(address(run).url() + "/").at("/service/name").asString())
          .isEqualTo("service-2048");
    }
  }

  @Test
  void twoRunsShareAMachineAndTheSecondSaysWhichPortIsTaken()
      throws IOException, InterruptedException {
    try (LocalRun first = run(DemoCommand.sample());
        LocalRun second = run(DemoCommand.sample())) {
      first.start();
      await(() -> !first.addresses().isEmpty());
      second.start();
      await(() -> out.toString().contains("is taken)"));

      assertThat(address(second).localPort()).isNotEqualTo(address(first).localPort());
    }
  }

  @Test
  void findingsAreTold() throws InterruptedException {
    try (LocalRun run = run("kind: [broken")) {
      run.start();
      await(() -> out.toString().contains("ALB1002"));

      assertThat(out.toString()).contains("a.yaml").doesNotContain("Exception");
    }
  }

  private LocalRun run(String text) {
    Reported<Manifests> read =
        new ManifestReader("").read(List.of(new ManifestText("a.yaml", text)));
    return new LocalRun(
        terminal,
        () -> new Reported<>(read.value().cluster(), read.diagnostics()),
        LocalAccount.fresh(),
        Options.builder().clusterName("local").build(),
        List.of());
  }

  private static LocalAddress address(LocalRun run) {
    return run.addresses().getFirst();
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("never happened; was told:\n" + out);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }
}
