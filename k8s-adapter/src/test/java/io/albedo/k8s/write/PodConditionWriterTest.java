package io.albedo.k8s.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.k8s.request.testing.Fault;
import io.albedo.model.cluster.Pod.Condition;
import io.albedo.model.plan.OperationResult;
import io.albedo.model.plan.TargetCall;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodConditionBuilder;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PodConditionWriterTest extends WriteTest {

  private static final String GATE = "target-health.elbv2.k8s.aws/web";
  private static final Condition HEALTHY = new Condition("True", "", "");
  private static final Condition REGISTERING =
      new Condition("False", "Elb.RegistrationInProgress", "Target registration is in progress");

  @BeforeEach
  void createPod() {
    api.apply(
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web-1}
        spec: {containers: [{name: web, image: web}]}
        """);
    setStatus(condition("Ready", "False", "2026-01-01T00:00:00Z"));
  }

  @Test
  void addsTheConditionBesideThoseOfOthers() {
    assertThat(tell(uid(), REGISTERING)).isEqualTo(DONE);
    PodCondition told = told();
    assertThat(told.getStatus()).isEqualTo("False");
    assertThat(told.getReason()).isEqualTo("Elb.RegistrationInProgress");
    assertThat(told.getMessage()).isEqualTo("Target registration is in progress");
    assertThat(told.getLastTransitionTime()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(pod().getStatus().getConditions())
        .extracting(PodCondition::getType)
        .contains("Ready");
  }

  @Test
  void opensTheGate() {
    tell(uid(), REGISTERING);
    assertThat(tell(uid(), HEALTHY)).isEqualTo(DONE);
    assertThat(told().getStatus()).isEqualTo("True");
    assertThat(pod().getStatus().getConditions()).hasSize(2);
  }

  @Test
  void keepsTheTimeOfTheTransitionWhenOnlyTheReasonChanges() {
    setStatus(condition(GATE, "False", "2026-01-01T00:00:00Z"));
    tell(uid(), REGISTERING);
    assertThat(told().getReason()).isEqualTo("Elb.RegistrationInProgress");
    assertThat(told().getLastTransitionTime()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void writesNothingTwice() {
    tell(uid(), REGISTERING);
    api.tap().forget();
    tell(uid(), REGISTERING);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void sendsTheUidAlong() {
    tell(uid(), HEALTHY);
    assertThat(api.tap().writes().getFirst().body()).contains("\"uid\":\"" + uid().orElseThrow());
  }

  @Test
  void tellsNothingToALaterPodOfTheName() {
    assertThat(tell(Optional.of("00000000-0000-0000-0000-000000000000"), HEALTHY)).isEqualTo(DONE);
    assertThat(api.tap().writes()).isEmpty();
  }

  @Test
  void tellsNothingToAPodThatIsGone() {
    Optional<String> uid = uid();
    api.others().pods().inNamespace(api.namespace()).withName("web-1").withGracePeriod(0).delete();
    assertThat(tell(uid, HEALTHY)).isEqualTo(DONE);
  }

  @Test
  void saysWhatItMayNotDo() {
    api.tap().spoil("PATCH", "/status", new Fault.Refuse(403, "Forbidden", "no such verb"));
    assertThat(tell(uid(), HEALTHY))
        .isInstanceOfSatisfying(
            OperationResult.Failed.class,
            failed ->
                assertThat(failed.failure().message())
                    .isEqualTo(
                        "cannot patch pods/status %s/web-1: no such verb"
                            .formatted(api.namespace())));
  }

  @Test
  void looksAgainWhenThePodWasReplacedInBetween() {
    Optional<String> uid = uid();
    api.tap()
        .spoil("PATCH", "/status", new Fault.Refuse(409, "Conflict", "uid in precondition"))
        .spoil("GET", "/web-1", new Fault.Meanwhile(() -> {}))
        .spoil("GET", "/web-1", new Fault.Refuse(404, "NotFound", "pods web-1 not found"));
    assertThat(tell(uid, HEALTHY)).isEqualTo(DONE);
  }

  private OperationResult tell(Optional<String> uid, Condition condition) {
    return execute(new TargetCall.SetPodCondition(api.named("web-1"), uid, GATE, condition));
  }

  private Pod pod() {
    return api.others().pods().inNamespace(api.namespace()).withName("web-1").require();
  }

  private Optional<String> uid() {
    return Optional.of(pod().getMetadata().getUid());
  }

  private PodCondition told() {
    return pod().getStatus().getConditions().stream()
        .filter(c -> c.getType().equals(GATE))
        .findFirst()
        .orElseThrow();
  }

  private static PodCondition condition(String type, String status, String since) {
    return new PodConditionBuilder()
        .withType(type)
        .withStatus(status)
        .withLastTransitionTime(since)
        .build();
  }

  private void setStatus(PodCondition condition) {
    api.others()
        .resource(pod())
        .editStatus(
            pod -> {
              pod.setStatus(new PodStatusBuilder().withConditions(condition).build());
              return pod;
            });
  }
}
