package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.node;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pod;
import static io.albedo.planner.testing.TargetFixture.pods;
import static io.albedo.planner.testing.TargetFixture.service;
import static io.albedo.planner.testing.TargetFixture.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.alb.AssumedRole;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.plan.OperationId;
import io.albedo.model.plan.TargetCall;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which pods are registered, and which targets leave. */
class PodTargetsTest {

  private static final String IP = "targetType: ip";

  @Test
  void endpointsAreRegisteredInTheOrderOfTheirText() {
    assertThat(pods().with(binding(IP)).plan().registered())
        .containsExactly("10.0.1.21:8080", "10.0.1.22:8080");
  }

  @Test
  void whatIsRegisteredAlreadyIsLeftAlone() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 unhealthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }

  @Test
  void theRightAddressOnAnotherPortLeaves() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered(
                "10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy", "10.0.1.22 9090 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.22:9090");
  }

  @Test
  void whatDrainsInWhateverHealthIsRegisteredAgain() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered("10.0.1.21 8080 draining", "10.0.1.22 8080 unhealthy.draining")
            .plan();
    assertThat(plan.registered()).containsExactly("10.0.1.21:8080", "10.0.1.22:8080");
    assertThat(plan.deregistered()).isEmpty();
  }

  @Test
  void endpointsThatStillHaveTheOldNameOfAPortStay() {
    Planned plan =
        nothing()
            .with(service("web"))
            .with(slice("http", "10.0.1.21 web-1"))
            .with(pod("web-1", "n1", "10.0.1.21"))
            .with(binding(IP))
            .registered("10.0.1.21 8080 healthy", "10.0.1.29 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.29:8080");
    assertThat(plan.codes()).containsExactly("TARGETS_KEPT");
  }

  /** Pods that do not offer a named port are in endpoints without it. */
  @Test
  void endpointsThatMerelyLackThePortLeave() {
    Planned plan =
        nothing()
            .with(
                """
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {ports: [{name: http, port: 80}, {name: metrics, port: 90}]}
                """)
            .with(slice("metrics", "10.0.1.21 web-1"))
            .with(pod("web-1", "n1", "10.0.1.21"))
            .with(binding(IP))
            .registered("10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.21:8080");
    assertThat(plan.codes()).isEmpty();
  }

  @Test
  void aPodThatCouldNotBeReadIsNotTakenForGone() {
    Planned plan =
        nothing()
            .with(service("http"))
            .with(slice("http", "10.0.1.21 web-1"))
            .with(binding(IP))
            .registered("10.0.1.21 8080 healthy")
            .unread(Unread.builder().addPods(new ObjectName("shop", "web-1")).build())
            .plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("TARGETS_KEPT");
  }

  @Test
  void aServiceThatCouldNotBeReadIsNotTakenForGone() {
    Planned plan =
        nothing()
            .with(binding(IP))
            .registered("10.0.1.21 8080 healthy")
            .unread(Unread.builder().addServices(new ObjectName("shop", "web")).build())
            .plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("TARGETS_KEPT");
  }

  @Test
  void moreTargetsThanTheLimitAllowsAreNoReasonToStop() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered(
                "10.0.1.97 8080 healthy", "10.0.1.98 8080 healthy", "10.0.1.99 8080 healthy")
            .options(options -> maximum(options, 2))
            .plan();
    assertThat(plan.registered()).isEmpty();
    assertThat(plan.deregistered()).hasSize(3);
    assertThat(plan.codes()).containsExactly("TOO_MANY_TARGETS");
  }

  @Test
  void aPlaceThatIsFreeIsTaken() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered("10.0.1.22 8080 healthy")
            .options(options -> maximum(options, 2))
            .plan();
    assertThat(plan.registered()).containsExactly("10.0.1.21:8080");
  }

  private static Options.Builder maximum(Options.Builder options, int most) {
    options.maxTargetsPerTargetGroup(most);
    return options;
  }

  @Test
  void podsOnNodesThatNobodyHasHeardOfAreTheLastResort() {
    assertThat(unheardOf(FeatureGate.defaults()).registered()).containsExactly("10.0.1.21:8080");
  }

  @Test
  void theLastResortCanBeSwitchedOff() {
    Set<FeatureGate> gates = EnumSet.copyOf(FeatureGate.defaults());
    gates.remove(FeatureGate.ENDPOINTS_FAIL_OPEN);
    assertThat(unheardOf(gates).registered()).isEmpty();
  }

  private static Planned unheardOf(Set<FeatureGate> gates) {
    return nothing()
        .with(node("n1", "i-1", "Unknown"))
        .with(service("http"))
        .with(
            slice("http", "10.0.1.21 web-1")
                .replace("targetRef", "conditions: {ready: false}, targetRef"))
        .with(pod("web-1", "n1", "10.0.1.21"))
        .with(binding(IP))
        .options(
            options -> {
              options.featureGates(gates);
              return options;
            })
        .plan();
  }

  @Test
  void anAddressOutsideOfTheVpcIsInAllZones() {
    assertThat(outside(IP).plan().registered()).containsExactly("192.168.1.5:8080 all");
  }

  @Test
  void whereAwsAsksForZonesAddressesOutsideOfTheVpcHaveThatOfTheirNode() {
    Planned plan =
        outside(IP)
            .account(
                """
                Targets:
                  "%s":
                  - Target: {Id: 192.168.1.6, Port: 8080, AvailabilityZone: eu-west-1b}
                    TargetHealth: {State: draining}
                """
                    .formatted(TargetFixture.ARN))
            .plan();
    assertThat(plan.registered()).containsExactly("192.168.1.5:8080 zone-of-n1");
  }

  @Test
  void targetsOfAnotherAccountAreManagedByItsRole() {
    Planned plan =
        outside(IP, "iamRoleArnToAssume: arn:aws:iam::444455556666:role/lb", "vpcID: vpc-9").plan();
    assertThat(plan.registered()).containsExactly("192.168.1.5:8080 all");
    assertThat(plan.operations().getFirst().call())
        .isInstanceOfSatisfying(
            TargetCall.Register.class,
            call ->
                assertThat(call.role())
                    .contains(
                        new AssumedRole("arn:aws:iam::444455556666:role/lb", Optional.empty())));
  }

  @Test
  void withoutTheVpcNothingIsRegisteredButWhatLeavesLeaves() {
    Planned plan = outside(IP, "vpcID: vpc-9").registered("10.0.1.9 8080 healthy").plan();
    assertThat(plan.registered()).isEmpty();
    assertThat(plan.deregistered()).containsExactly("10.0.1.9:8080");
    assertThat(plan.codes()).containsExactly("VPC_NOT_FOUND");
  }

  private static TargetFixture outside(String... spec) {
    return nothing()
        .with(service("http"))
        .with(slice("http", "192.168.1.5 web-1"))
        .with(pod("web-1", "n1", "192.168.1.5"))
        .with(binding(spec));
  }

  @Test
  void oldTargetsWaitForNewOnesIfThereWouldBeNoneLeft() {
    Planned plan = pods().with(binding(IP)).registered("10.0.1.9 8080 healthy").plan();
    assertThat(plan.ids())
        .containsExactly("register-targets-shop/web", "deregister-targets-shop/web");
    assertThat(plan.operation("deregister-targets-shop/web").dependsOn())
        .containsExactly(new OperationId("register-targets-shop/web"));
  }

  @Test
  void oldTargetsWaitForNobodyIfOthersStay() {
    Planned plan =
        pods()
            .with(binding(IP))
            .registered("10.0.1.9 8080 healthy", "10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.operation("deregister-targets-shop/web").dependsOn()).isEmpty();
  }

  @Test
  void aTargetGroupHasOneBinding() {
    Planned plan =
        pods()
            .with(binding("aaa", new String[] {IP}))
            .with(binding("bbb", new String[] {IP}))
            .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("INVALID_BINDING");
  }

  @Test
  void aBindingThatGoesTakesItsTargetsAlong() {
    Planned plan = pods().with(deleted(binding(IP))).registered("10.0.1.21 8080 healthy").plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.21:8080");
  }

  @Test
  void aBindingThatIsNotOursToEndIsLeftAlone() {
    Planned plan =
        pods()
            .with(deleted(binding(IP)).replace("elbv2.k8s.aws/resources", "example.com/other"))
            .registered("10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }

  @Test
  void aBindingThatGoesLeavesTheTargetsOfItsSuccessor() {
    Planned plan =
        pods()
            .with(deleted(binding(IP)))
            .with(binding("web2", new String[] {IP}))
            .registered("10.0.1.21 8080 healthy", "10.0.1.22 8080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }

  private static String deleted(String binding) {
    return binding.replace("namespace: shop,", "namespace: shop, deletionTimestamp: now,");
  }

  @Test
  void withoutTargetTypeNothingIsDone() {
    Planned plan = pods().with(binding("vpcID: vpc-1")).registered("10.0.1.9 8080 healthy").plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("INVALID_BINDING");
  }

  @Test
  void aTargetGroupThatIsNotThereIsSaid() {
    Planned plan =
        pods().with(binding(IP).replace("targetgroup/web/1", "targetgroup/web/2")).plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("TARGET_GROUP_NOT_FOUND");
  }

  @Test
  void aTargetGroupMayBeMeantByItsName() {
    Planned plan =
        pods()
            .with(
                binding(IP)
                    .replace(
                        "targetGroupARN: \"" + TargetFixture.ARN + "\"", "targetGroupName: web"))
            .plan();
    assertThat(plan.registered()).hasSize(2);
  }
}
