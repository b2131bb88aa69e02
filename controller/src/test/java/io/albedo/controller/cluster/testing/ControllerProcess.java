package io.albedo.controller.cluster.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.albedo.aws.testing.MotoAccount;
import io.albedo.k8s.testing.TestCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** {@code albedo run} as a process of its own, between a test cluster and an account. */
public final class ControllerProcess implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofSeconds(20);

  private final Process process;
  private final List<String> log = new CopyOnWriteArrayList<>();

  /** Starts it; it competes for a lease of that length in the namespace of the test. */
  public ControllerProcess(TestCluster cluster, Path kubeconfig, AwsRoad road, Duration lease) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            "io.albedo.controller.cli.Main",
            "run",
            "--cluster-name=demo",
            "--aws-region=" + MotoAccount.REGION,
            "--aws-vpc-id=vpc-0a1b2c3d4e5f60718",
            road.flag(),
            "--kubeconfig=" + kubeconfig,
            "--leader-election-namespace=" + cluster.namespace(),
            "--leader-election-lease-duration=" + lease.toSeconds() + "s",
            "--health-probe-bind-addr=0",
            "--metrics-bind-addr=0",
            "--webhook-bind-port=0");
    builder.environment().put("AWS_ACCESS_KEY_ID", "test");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "test");
    builder.redirectErrorStream(true);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::read);
  }

  /** Surefire may hide the class path of the tests in the manifest of a jar. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      lines.lines().forEach(log::add);
    } catch (IOException | UncheckedIOException e) {
      log.add("the log ends: " + e.getMessage());
    }
  }

  /** What it has logged so far. */
  public List<String> log() {
    return List.copyOf(log);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** As {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
  }

  /**
   * As Kubernetes does it, by SIGTERM.
   *
   * @return the exit code
   */
  public int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still there after " + LONGEST_END + ": " + log);
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
