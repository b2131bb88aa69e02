package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.gated;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.pod;
import static io.albedo.planner.testing.TargetFixture.service;
import static io.albedo.planner.testing.TargetFixture.slice;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.OperationId;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import org.junit.jupiter.api.Test;

/** What pods with readiness gates are told of their targets. */
class ReadinessGatesTest {

  private static TargetFixture gatedPod() {
    return nothing()
        .with(service("http"))
        .with(slice("http", "10.0.1.21 web-1"))
        .with(gated("web-1", "n1", "10.0.1.21"))
        .with(binding("targetType: ip"));
  }

  @Test
  void aPodIsToldOfItsRegistrationAfterIt() {
    Planned plan = gatedPod().plan();
    assertThat(plan.told()).containsExactly("web-1 False Elb.RegistrationInProgress");
    assertThat(plan.operation("tell-web-1-shop/web").dependsOn())
        .containsExactly(new OperationId("register-targets-shop/web"));
    assertThat(plan.plan().waiting()).hasSize(1);
  }

  @Test
  void aHealthyTargetOpensTheGate() {
    Planned plan = gatedPod().registered("10.0.1.21 8080 healthy").plan();
    assertThat(plan.told()).containsExactly("web-1 True");
    assertThat(plan.plan().waiting()).isEmpty();
  }

  @Test
  void aTargetThatTurnsUnhealthyClosesIt() {
    assertThat(gatedPod().registered("10.0.1.21 8080 unhealthy").plan().told())
        .containsExactly("web-1 False");
  }

  @Test
  void aTargetOfUnknownHealthIsSaidToBeUnknown() {
    Planned plan =
        gatedPod()
            .account(
                """
                Targets:
                  "%s":
                  - Target: {Id: 10.0.1.21, Port: 8080}
                """
                    .formatted(TargetFixture.ARN))
            .plan();
    assertThat(plan.told()).containsExactly("web-1 Unknown");
  }

  @Test
  void aMissingServiceOpensNoGate() {
    Planned plan =
        nothing()
            .with(gated("web-1", "n1", "10.0.1.21"))
            .with(binding("targetType: ip"))
            .registered("10.0.1.21 8080 healthy")
            .plan();
    assertThat(plan.deregistered()).containsExactly("10.0.1.21:8080");
    assertThat(plan.told()).isEmpty();
    assertThat(plan.codes()).containsExactly("BACKEND_NOT_FOUND");
  }

  @Test
  void aPodThatWaitsForAPlaceIsToldNothing() {
    Planned plan =
        gatedPod()
            .registered("10.0.1.21 9999 healthy")
            .options(
                options -> {
                  options.maxTargetsPerTargetGroup(1);
                  return options;
                })
            .plan();
    assertThat(plan.told()).isEmpty();
  }

  @Test
  void aPodWithoutGateIsToldNothing() {
    Planned plan =
        nothing()
            .with(service("http"))
            .with(slice("http", "10.0.1.21 web-1"))
            .with(pod("web-1", "n1", "10.0.1.21"))
            .with(binding("targetType: ip"))
            .plan();
    assertThat(plan.told()).isEmpty();
  }

  @Test
  void nobodyWaitsForABindingThatGoes() {
    Planned plan =
        nothing()
            .with(gated("web-1", "n1", "10.0.1.21"))
            .with(
                binding("targetType: ip")
                    .replace("namespace: shop,", "namespace: shop, deletionTimestamp: now,"))
            .plan();
    assertThat(plan.told()).containsExactly("web-1 True");
  }
}
