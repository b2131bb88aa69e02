package io.albedo.controller.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.aws.testing.AwsIt;
import io.albedo.aws.testing.MotoAccount;
import io.albedo.aws.testing.MotoServer;
import io.albedo.controller.cli.testing.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample, by hand, in an account of AWS. */
@AwsIt
class LiveApplyTest {

  private static final Path SAMPLE = Path.of("../examples/2048/2048.yaml");
  private static final Path ACCOUNT = Path.of("../planner/src/test/resources/parity/account.yaml");
  private static final String SERVICES = "EC2 Elastic_Load_Balancing_v2 ACM STS WAFV2 Shield";

  @BeforeEach
  void anAccountWithAVpc() throws IOException {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    MotoServer.get().fill(List.of(Files.readString(ACCOUNT)));
  }

  @Test
  void whatIsAppliedIsThereAndAppliedAgainItIsNoChange() throws IOException {
    Path bindings = Files.createTempFile("bindings", ".yaml");
    CommandRun first = apply("--auto-approve", "--bindings-out=" + bindings);
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("create listener HTTP:80", "operations applied");
    assertThat(first.exitCode()).as(first.out()).isZero();
    CommandRun second = apply("--auto-approve", "-f", bindings.toString());
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).doesNotContain("create");
  }

  @Test
  void whoCannotBeAskedMustHaveApproved() {
    CommandRun run = apply();
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("give --auto-approve");
  }

  private static CommandRun apply(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "apply",
                "-f",
                SAMPLE.toString(),
                "--live",
                "--cluster-name=demo",
                "--aws-region=" + MotoAccount.REGION,
                "--aws-vpc-id=vpc-0a1b2c3d4e5f60718",
                "--aws-api-endpoints=" + endpoints()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private static String endpoints() {
    return Stream.of(SERVICES.split(" "))
        .map(service -> service.replace('_', ' ') + "=" + MotoServer.get().address())
        .collect(Collectors.joining(","));
  }
}
