package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands before an account that makes trouble: each says what was done and what was not. */
@AwsIt
class LiveTroubleTest {

  private static final String SAMPLE = "../examples/2048/2048.yaml";
  private static final Path ACCOUNT = Path.of("../planner/src/test/resources/parity/account.yaml");
  private static final String SERVICES = "EC2 Elastic_Load_Balancing_v2 ACM STS WAFV2 Shield";

  @TempDir private Path folder;

  @BeforeEach
  void anAccountWithAVpc() throws IOException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    MotoServer.get().fill(List.of(Files.readString(ACCOUNT)));
  }

  @Test
  void aTokenThatEndsOnTheWayIsSaidAndTheNextRunGoesOn() {
    AtomicBoolean ended = new AtomicBoolean();
    try (FaultyWire wire = new FaultyWire(action -> expiring(action, ended))) {
      CommandRun run = apply(wire.address());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .contains("FAILED: ExpiredToken", "sign in again")
          .containsPattern("[1-9]\\d* of \\d+ operations applied; plan again to go on from here");
    }
    finishes();
  }

  private static Fault expiring(String action, AtomicBoolean ended) {
    boolean now = ended.get();
    if (action.equals("CreateTargetGroup")) {
      ended.set(true);
    }
    return now ? Fault.EXPIRED : Fault.NONE;
  }

  @Test
  void aClockThatIsOffIsSaidBeforeAnythingIsDone() {
    try (FaultyWire wire = new FaultyWire(action -> Fault.SKEWED)) {
      CommandRun run = apply(wire.address());
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("RequestTimeTooSkewed", "check this machine's clock");
    }
  }

  @Test
  void anEndpointThatHangsFromTheBeginningEndsInBoundedTimeAndNothingIsDone() {
    long start = System.nanoTime();
    try (FaultyWire wire =
        new FaultyWire(
            action -> action.equals("DescribeLoadBalancers") ? Fault.HUNG : Fault.NONE)) {
      CommandRun run = apply(wire.address());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .contains("elasticloadbalancing:DescribeLoadBalancers of all load balancers failed")
          .contains("TimedOut: no answer in time; check the region, the network");
    }
    finishes();
  }

  @Test
  void anEndpointThatHangsOnTheWayEndsInBoundedTimeAndTheNextRunGoesOn() {
    long start = System.nanoTime();
    try (FaultyWire wire =
        new FaultyWire(action -> action.equals("CreateLoadBalancer") ? Fault.HUNG : Fault.NONE)) {
      CommandRun run = apply(wire.address());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out())
          .contains("UNKNOWN: elasticloadbalancing:CreateLoadBalancer got no clear answer")
          .contains("skipped, since it needs", "plan again to go on from here");
    }
    finishes();
  }

  @Test
  void aPlanThatWasEditedByHandIsRefused() throws IOException {
    CommandRun plan = run("plan", MotoServer.get().address(), "-f", SAMPLE, "--live", "-o", "json");
    Path edited = folder.resolve("plan.json");
    Files.writeString(edited, plan.out().replace("\"internet-facing\"", "\"internal\""));
    CommandRun run =
        run(
            "apply",
            MotoServer.get().address(),
            "-f",
            SAMPLE,
            "--live",
            "--auto-approve",
            "--plan=" + edited);
    assertThat(plan.out()).contains("\"internet-facing\"");
    assertThat(run.exitCode()).as(run.out()).isEqualTo(3);
    assertThat(run.err()).contains("\"internal\" -> \"internet-facing\"", "nothing was done");
    assertThat(run("orphans", MotoServer.get().address()).out()).contains("No group");
  }

  @Test
  void whatWasAppliedIsDestroyedWithoutTheCluster() {
    assertThat(apply(MotoServer.get().address()).exitCode()).isZero();
    assertThat(run("orphans", MotoServer.get().address()).out())
        .contains("Group game-2048/ingress-2048", "1 group of cluster demo in AWS");
    CommandRun run =
        run(
            "destroy",
            MotoServer.get().address(),
            "--group=game-2048/ingress-2048",
            "--auto-approve");
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    assertThat(run("orphans", MotoServer.get().address()).out()).contains("No group");
  }

  private static void finishes() {
    CommandRun run = apply(MotoServer.get().address());
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isZero();
    CommandRun again = run("orphans", MotoServer.get().address());
    assertThat(again.out()).containsOnlyOnce("load balancer  arn").contains("HTTP:80, 1 rule");
  }

  private static CommandRun apply(URI address) {
    return run("apply", address, "-f", SAMPLE, "--live", "--auto-approve");
  }

  private static CommandRun run(String command, URI address, String... more) {
    String endpoints =
        Stream.of(SERVICES.split(" "))
            .map(service -> service.replace('_', ' ') + "=" + address)
            .collect(Collectors.joining(","));
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    command,
                    "--cluster-name=demo",
                    "--aws-region=" + MotoAccount.REGION,
                    "--aws-vpc-id=vpc-0a1b2c3d4e5f60718",
                    "--aws-api-endpoints=" + endpoints),
                Stream.of(more))
            .toArray(String[]::new));
  }
}
