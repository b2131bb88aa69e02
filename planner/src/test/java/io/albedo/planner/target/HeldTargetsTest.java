package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pod;
import static io.albedo.planner.testing.TargetFixture.service;
import static io.albedo.planner.testing.TargetFixture.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.PlanStatus;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import org.junit.jupiter.api.Test;

class HeldTargetsTest {

  private static final String BLUE = pod("blue", "n2", "10.0.2.21");
  private static final String SG_2 =
      """
      SecurityGroups:
      - GroupId: sg-lb
        VpcId: vpc-1
        Tags: [{Key: elbv2.k8s.aws/cluster, Value: demo}, {Key: elbv2.k8s.aws/resource, Value: backend-sg}]
      - GroupId: sg-1
        VpcId: vpc-1
        Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}]
      - GroupId: sg-2
        VpcId: vpc-1
        Tags: [{Key: kubernetes.io/cluster/demo, Value: owned}]
        IpPermissions:
        - {IpProtocol: tcp, FromPort: 8080, ToPort: 8080, UserIdGroupPairs: [{GroupId: sg-lb, Description: elbv2.k8s.aws/targetGroupBinding=shared}]}
      """;

  /** The Service leads to pod green now. */
  private static TargetFixture switched(String... spec) {
    return nothing()
        .with(service("http"))
        .with(slice("http", "10.0.1.21 green"))
        .with(pod("green", "n1", "10.0.1.21"))
        .with(BLUE)
        .with(binding(spec));
  }

  @Test
  void aHealthyOneStaysUntilAnotherOneIsHealthy() {
    Planned plan =
        switched("targetType: ip")
            .registered("10.0.2.21 8080 healthy", "10.0.1.21 8080 initial")
            .plan();
    assertThat(plan.deregistered()).isEmpty();
    assertThat(plan.plan().waiting()).hasSize(1);
    assertThat(plan.plan().plan().groups().getFirst().status()).isEqualTo(PlanStatus.PARTIAL);
    assertThat(plan.plan().plan().groups().getFirst().withheld())
        .singleElement()
        .satisfies(w -> assertThat(w.change()).isEqualTo("deregister 10.0.2.21:8080"));
  }

  @Test
  void thenItLeaves() {
    Planned plan =
        switched("targetType: ip")
            .registered("10.0.2.21 8080 healthy", "10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.2.21:8080");
    assertThat(plan.plan().waiting()).isEmpty();
  }

  @Test
  void whatCannotAnswerLeavesAtOnce() {
    assertThat(
            switched("targetType: ip").registered("10.0.2.21 8080 unhealthy").plan().deregistered())
        .containsExactly("10.0.2.21:8080");
    assertThat(switched("targetType: ip").registered("10.0.9.9 8080 healthy").plan().deregistered())
        .containsExactly("10.0.9.9:8080");
  }

  @Test
  void ifNobodyFollowsNobodyIsWaitedFor() {
    Planned plan =
        nothing()
            .with(service("http"))
            .with(BLUE)
            .with(binding("targetType: ip"))
            .registered("10.0.2.21 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.2.21:8080");
  }

  @Test
  void whereThereIsNoRoomForBothTheOldOneLeaves() {
    Planned plan =
        switched("targetType: ip")
            .registered("10.0.2.21 8080 healthy")
            .options(options -> options.maxTargetsPerTargetGroup(1))
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.2.21:8080");
  }

  @Test
  void trafficIsLetInToItAsLongAsItStays() {
    TargetFixture fixture =
        switched("targetType: ip", admitting("{protocol: TCP, port: 8080}")).account(SG_2);
    assertThat(fixture.registered("10.0.2.21 8080 healthy").plan().revoked()).isEmpty();
    assertThat(
            fixture.registered("10.0.2.21 8080 healthy", "10.0.1.21 8080 healthy").plan().revoked())
        .hasSize(1);
  }

  @Test
  void trafficIsShutOutAfterThoseWhoGotItHaveLeft() {
    Planned plan =
        switched("targetType: ip", admitting("{protocol: TCP, port: 8080}"))
            .account(SG_2)
            .registered("10.0.2.21 8080 healthy", "10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.operation("revoke-sg-2").dependsOn())
        .contains(new OperationId("deregister-targets-shop/web"));
  }
}
