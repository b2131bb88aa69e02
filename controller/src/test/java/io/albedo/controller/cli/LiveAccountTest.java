package io.albedo.controller.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.albedo.controller.cli.testing.AwsStub;
import io.albedo.controller.cli.testing.CommandRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code plan --live} and {@code snapshot} before an account of AWS that is made up. */
class LiveAccountTest {

  private static final String SHOP =
      """
      apiVersion: networking.k8s.io/v1
      kind: IngressClass
      metadata: {name: alb}
      spec: {controller: ingress.k8s.aws/alb}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {type: NodePort, ports: [{port: 80, nodePort: 31080}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: shop}
      spec:
        ingressClassName: alb
        defaultBackend: {service: {name: web, port: {number: 80}}}
      """;

  private final AwsStub aws = new AwsStub();

  @BeforeAll
  static void credentials() {
    System.setProperty("aws.accessKeyId", "none");
    System.setProperty("aws.secretAccessKey", "none");
  }

  @AfterAll
  static void noCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  @Test
  void aPlanKnowsTheSubnetsOfTheAccount() {
    CommandRun run = plan("--aws-vpc-id=vpc-1");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("subnet-a").doesNotContain("known after apply: subnets");
    assertThat(aws.actions())
        .containsExactlyInAnyOrder(
            "DescribeVpcs",
            "DescribeSubnets",
            "DescribeAvailabilityZones",
            "DescribeSecurityGroups",
            "DescribeLoadBalancers",
            "DescribeTargetGroups");
  }

  @Test
  void aPlanNeedsTheNameOfTheCluster() {
    CommandRun run = CommandRun.withInput(SHOP, "plan", "-f", "-", "--live");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--live needs --cluster-name");
  }

  @Test
  void anAccountIsEitherLiveOrAFile() {
    CommandRun run =
        CommandRun.withInput(SHOP, "plan", "-f", "-", "--live", "--aws-snapshot=a.yaml");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("--live and --aws-snapshot");
  }

  @Test
  void aVpcThatIsMissingEndsInOneLine() {
    aws.answer("DescribeVpcs", "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>");

    CommandRun run = plan("--aws-vpc-id=vpc-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("there is no VPC vpc-1 in region eu-west-1");
  }

  @Test
  void anExpiredTokenEndsInOneLine() {
    aws.answer("DescribeVpcs", error("RequestExpired", "Request has expired."));

    CommandRun run = plan("--aws-vpc-id=vpc-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("RequestExpired: Request has expired. (sign in again");
  }

  @Test
  void withoutCredentialsTheMessageSaysWhereTheyAreLookedFor() {
    assumeTrue(
        Stream.of("AWS_ACCESS_KEY_ID", "AWS_WEB_IDENTITY_TOKEN_FILE")
            .noneMatch(System.getenv()::containsKey));
    noCredentials();
    Map<String, String> nowhere =
        Map.of(
            "aws.disableEc2Metadata", "true",
            "aws.sharedCredentialsFile", "no-such-file",
            "aws.configFile", "no-such-file");
    nowhere.forEach(System::setProperty);
    try {
      long start = System.nanoTime();
      CommandRun run = plan("--aws-vpc-id=vpc-1");

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines())
          .singleElement()
          .asString()
          .contains("NoCredentials: no credentials were found, neither in the environment");
      assertThat(aws.actions()).isEmpty();
    } finally {
      nowhere.keySet().forEach(System::clearProperty);
      credentials();
    }
  }

  /**
   * What AWS says in a region that the account has not switched on, to keys that are good
   * elsewhere.
   */
  @Test
  void aRegionThatIsNotSwitchedOnIsThoughtOf() {
    aws.answer("DescribeVpcs", error("AuthFailure", "AWS was not able to validate the keys."));

    CommandRun run = plan("--aws-vpc-id=vpc-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("AuthFailure")
        .contains("whether the account has this region switched on");
  }

  @Test
  void aRegionThatDoesNotExistHasNoAddress() {
    long start = System.nanoTime();
    CommandRun run =
        CommandRun.withInput(
            SHOP,
            "plan",
            "-f",
            "-",
            "--live",
            "--cluster-name=demo",
            "--aws-region=eu-wets-1",
            "--aws-vpc-id=vpc-1",
            "--aws-api-endpoints=EC2=http://aws.eu-wets-1.invalid,Elastic Load Balancing v2="
                + "http://aws.eu-wets-1.invalid");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("Unreachable: UnknownHostException: aws.eu-wets-1.invalid");
  }

  @Test
  void aClockThatIsOffIsThoughtOf() {
    aws.answer("DescribeVpcs", error("SignatureDoesNotMatch", "Signature expired."));

    CommandRun run = plan("--aws-vpc-id=vpc-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("SignatureDoesNotMatch", "check the secret key and this machine's clock");
  }

  @Test
  void withoutARegionTheMessageSaysWhatToGive() {
    CommandRun run =
        CommandRun.interactive(
            Map.of("AWS_EC2_METADATA_DISABLED", "true"), "snapshot", "--aws-vpc-id=vpc-1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("give --aws-region or set AWS_REGION").doesNotContain("\tat ");
  }

  @Test
  void aVpcIsFoundByItsTags() {
    CommandRun run = plan("--aws-vpc-tags=team=shop");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("subnet-a");
  }

  @Test
  void aSnapshotIsWhatALaterPlanReads() {
    CommandRun snapshot = snapshot();

    assertThat(snapshot.exitCode()).isZero();
    assertThat(snapshot.out()).contains("VpcId: \"vpc-1\"").contains("subnet-b");
    assertThat(snapshot.err())
        .contains("note: passed over: acm:ListCertificates of all certificates failed: HTTP403")
        .contains("note: passed over: shield:GetSubscriptionState")
        .contains("read region eu-west-1, VPC vpc-1: 0 load balancers");
  }

  @Test
  void valuesThatCannotBeAreRefusedBeforeAnybodyIsCalled() {
    CommandRun run =
        CommandRun.of(
            "snapshot",
            "--aws-api-endpoints=EC2=localhost",
            "--aws-api-throttle=EC2:.*=0:1",
            "--aws-max-retries=0");

    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err())
        .contains("'localhost' of EC2 is no address")
        .contains("EC2:.*=0.0:1 lets no call pass")
        .contains("--aws-max-retries=0");
  }

  private CommandRun plan(String... more) {
    return CommandRun.withInput(
        SHOP, args(List.of("plan", "-f", "-", "--live", "--cluster-name=demo"), more));
  }

  private CommandRun snapshot() {
    return CommandRun.of(args(List.of("snapshot"), "--aws-vpc-id=vpc-1"));
  }

  private String[] args(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.add("--aws-region=eu-west-1");
    all.add(aws.endpoints());
    Stream.of(more).forEach(all::add);
    return all.toArray(String[]::new);
  }

  private static String error(String code, String message) {
    return "<Response><Errors><Error><Code>%s</Code><Message>%s</Message></Error></Errors></Response>"
        .formatted(code, message);
  }
}
