package io.albedo.controller.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class InertFlagTest {

  @Test
  void onlyFlagsThatWereGivenAreListed() {
    assertThat(FlagLine.of().flags().withoutEffect()).isEmpty();
    assertThat(
            FlagLine.of("--load-balancer-class=eu-west-1", "--default-tags=a=b")
                .flags()
                .withoutEffect())
        .containsExactly(new InertFlag("--load-balancer-class", "no load balancers for Services"));
  }

  @Test
  void aFlagIsListedOnceThoughGivenTwice() {
    assertThat(
            FlagLine.of("--load-balancer-class=a", "--load-balancer-class=b")
                .flags()
                .withoutEffect())
        .hasSize(1);
  }

  @Test
  void whatInfluencesAPlanIsNotListed() {
    assertThat(
            FlagLine.of(
                    "--cluster-name=demo",
                    "--aws-vpc-id=vpc-1",
                    "--ingress-class=alb",
                    "--feature-gates=SubnetsClusterTagCheck=false")
                .flags()
                .withoutEffect())
        .isEmpty();
  }

  @Test
  void gatesAreListedOneByOne() {
    assertThat(
            FlagLine.of("--feature-gates=NLBGatewayAPI=false,ALBSingleSubnet=true")
                .flags()
                .withoutEffect())
        .extracting(InertFlag::flag)
        .containsExactly("--feature-gates=NLBGatewayAPI");
  }

  @Test
  void theDeprecatedFlagIsAcceptedAndIgnored() {
    assertThat(FlagLine.of("--aws-vpc-tag-key=Name").flags().withoutEffect())
        .extracting(InertFlag::text)
        .containsExactly("--aws-vpc-tag-key has no effect: deprecated");
  }

  @Test
  void flagsOfASubcommandAreListedToo() {
    FlagLine.Sample sample = new FlagLine.Sample();
    new CommandLine(new Root())
        .addSubcommand("sample", sample)
        .parseArgs("sample", "--load-balancer-class=a");
    assertThat(sample.flags.withoutEffect()).hasSize(1);
  }

  @Command(name = "root")
  static final class Root {}
}
