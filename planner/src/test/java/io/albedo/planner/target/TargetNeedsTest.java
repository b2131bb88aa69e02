package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.node;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pods;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.planner.Planner;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.TargetFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must be known of AWS for a plan of targets, and no more. */
class TargetNeedsTest {

  private static final String TARGETS = "targets of " + TargetFixture.ARN;
  private static final String GROUPS = "security groups tagged kubernetes.io/cluster/demo";

  private static List<String> needs(TargetFixture fixture) {
    return new Planner(Options.builder().clusterName("demo").build())
        .targetNeeds(fixture.cluster()).stream().map(CloudNeed::text).toList();
  }

  @Test
  void withoutBindingsNothingIsAsked() {
    assertThat(needs(pods())).isEmpty();
  }

  @Test
  void withoutNetworkingNoInterfaceIsLookedUp() {
    assertThat(needs(pods().with(binding("targetType: ip", "vpcID: vpc-1"))))
        .containsExactlyInAnyOrder(TARGETS, GROUPS, "address blocks of vpc-1");
  }

  @Test
  void podsAreLookedUpAtTheirNodes() {
    assertThat(needs(pods().with(binding("targetType: ip", admitting("{port: 8080}")))))
        .containsExactlyInAnyOrder(TARGETS, GROUPS, "instance i-1");
  }

  @Test
  void podsOfFargateAreLookedUpByTheirAddresses() {
    String fargate =
        node("n1", "fargate-1", "True")
            .replace("labels: {", "labels: {eks.amazonaws.com/compute-type: fargate, ");
    assertThat(
            needs(pods().with(fargate).with(binding("targetType: ip", admitting("{port: 8080}")))))
        .contains(
            "network interface with address 10.0.1.21", "network interface with address 10.0.1.22");
  }

  @Test
  void theRoleOfATargetGroupBelongsToTheQuestion() {
    assertThat(needs(nothing().with(binding("targetType: ip", "iamRoleArnToAssume: arn:role"))))
        .contains(TARGETS + " as arn:role");
  }

  @Test
  void aTargetGroupByNameIsLookedUpByName() {
    String byName =
        binding("targetType: ip")
            .replace("targetGroupARN: \"" + TargetFixture.ARN + "\"", "targetGroupName: web");
    assertThat(needs(nothing().with(byName))).contains("target group named web");
  }
}
