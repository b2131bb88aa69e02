package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.client.AwsConnection;
import io.albedo.aws.client.CallListener;
import io.albedo.aws.client.Lane;
import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.aws.CallTally;
import io.albedo.controller.cli.ClusterRun.CannotRunException;
import io.albedo.controller.config.ControllerFlags;
import io.albedo.controller.loop.FolderWatch;
import io.albedo.k8s.watch.FolderClusterObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** A folder is the cluster: what is in it comes to be in AWS, and what leaves it goes. */
@AwsIt
class FolderRunTest {

  private static final Path SAMPLE = Path.of("../examples/2048/2048.yaml");
  private static final Path ACCOUNT = Path.of("../planner/src/test/resources/parity/account.yaml");

  /** The cluster has it from the start, and nobody uses it in the end. */
  private static final String SHARED = "security group k8s-traffic-demo-1a2b3c4d5e";

  private static final String SERVICES = "EC2 Elastic_Load_Balancing_v2 ACM STS WAFV2 Shield";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration QUIET = Duration.ofSeconds(4);

  @TempDir private Path folder;
  private final CallTally tally = new CallTally(CallListener.SILENT);
  private final AwsConnection onlooker = MotoAccount.connect(CallListener.SILENT);

  /** A command that has the flags of the controller and nothing else. */
  @Command
  private static final class Flagged {
    @Mixin private final ControllerFlags flags = new ControllerFlags();
  }

  @BeforeEach
  void anAccountWithAVpc() throws IOException {
    MotoServer.get().fill(List.of(Files.readString(ACCOUNT)));
  }

  @AfterEach
  void close() {
    onlooker.close();
  }

  @Test
  void theSampleComesStaysChangesAndGoes() throws IOException, CannotRunException {
    SortedSet<String> without = account();
    without.remove(SHARED);
    Path file = folder.resolve("2048.yaml");
    Files.copy(SAMPLE, file);
    FolderClusterObserver observer =
        new FolderClusterObserver(folder, "default", InstantSource.system());
    try (FolderRun run = FolderRun.open(flags(), Map.of(), tally);
        FolderWatch watch = new FolderWatch(observer, run::changed)) {
      run.start(observer, "demo");
      watch.start();
      comes();
      stays(run);
      changes(file);
      Files.delete(file);
      eventually(() -> assertThat(account()).isEqualTo(without));
    }
  }

  private void comes() {
    eventually(() -> assertThat(account()).contains("rule [/*]"));
    awaitQuiet();
  }

  private void stays(FolderRun run) {
    tally.take();
    run.changed();
    awaitQuiet();
    assertThat(tally.take().counts()).isEmpty();
  }

  /** The new rule, its place before the old one, and the end of the old one. */
  private void changes(Path file) throws IOException {
    Files.writeString(file, Files.readString(SAMPLE).replace("path: /", "path: /game"));
    eventually(
        () ->
            assertThat(account())
                .anyMatch(line -> line.startsWith("rule [/game"))
                .doesNotContain("rule [/*]"));
    awaitQuiet();
    assertThat(tally.take().writes()).isEqualTo(3);
  }

  /** Until nobody has called for a while. */
  private static void awaitQuiet() {
    sleep(QUIET);
  }

  private static void eventually(Runnable check) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        check.run();
        return;
      } catch (AssertionError | RuntimeException e) {
        sleep(Duration.ofMillis(500));
      }
    }
    check.run();
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private SortedSet<String> account() {
    var clients = onlooker.reading(Lane.EDIT);
    ElasticLoadBalancingV2Client elb = clients.loadBalancing();
    SortedSet<String> lines = new TreeSet<>();
    elb.describeLoadBalancers()
        .loadBalancers()
        .forEach(
            balancer -> {
              lines.add("load balancer " + balancer.loadBalancerName());
              elb.describeListeners(r -> r.loadBalancerArn(balancer.loadBalancerArn()))
                  .listeners()
                  .forEach(listener -> lines.addAll(rules(elb, listener.listenerArn())));
            });
    elb.describeTargetGroups()
        .targetGroups()
        .forEach(group -> lines.add("target group " + group.targetGroupName()));
    clients
        .ec2()
        .describeSecurityGroups()
        .securityGroups()
        .forEach(group -> lines.add("security group " + group.groupName()));
    return lines;
  }

  private static List<String> rules(ElasticLoadBalancingV2Client elb, String listener) {
    return elb.describeRules(r -> r.listenerArn(listener)).rules().stream()
        .flatMap(rule -> rule.conditions().stream())
        .map(condition -> "rule " + condition.pathPatternConfig().values())
        .toList();
  }

  private static ControllerFlags flags() {
    Flagged command = new Flagged();
    new CommandLine(command)
        .parseArgs(
            "--cluster-name=demo",
            "--aws-region=" + MotoAccount.REGION,
            "--aws-vpc-id=vpc-0a1b2c3d4e5f60718",
            "--aws-api-endpoints="
                + Stream.of(SERVICES.split(" "))
                    .map(s -> s.replace('_', ' ') + "=" + MotoServer.get().address())
                    .collect(Collectors.joining(",")));
    return command.flags;
  }
}
