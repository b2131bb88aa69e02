package io.albedo.planner.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateInjectionTest {

  private static final String GATE = "target-health.elbv2.k8s.aws/";

  private static ObjectName name(String name) {
    return new ObjectName("shop", name);
  }

  private static Pod.Builder pod() {
    return Pod.builder().name(name("p")).putLabels("app", "web").putLabels("hash", "1");
  }

  private static TargetGroupBindingObject.Builder binding(String name) {
    return TargetGroupBindingObject.builder()
        .name(name(name))
        .targetGroupArn("arn")
        .targetType("ip")
        .serviceName("web")
        .servicePort(PortRef.of(80));
  }

  private static ClusterState cluster(
      Map<String, String> selector, TargetGroupBindingObject.Builder... bindings) {
    ClusterState.Builder cluster =
        ClusterState.builder()
            .putServices(
                name("web"), Service.builder().name(name("web")).selector(selector).build());
    for (TargetGroupBindingObject.Builder builder : bindings) {
      TargetGroupBindingObject binding = builder.build();
      cluster.putTargetGroupBindings(binding.name(), binding);
    }
    return cluster.build();
  }

  private static List<String> gates(Pod.Builder pod, TargetGroupBindingObject.Builder... bindings) {
    return gates(pod, cluster(Map.of("app", "web"), bindings));
  }

  /** Those that the pod is given; none if it stays as it is. */
  private static List<String> gates(Pod.Builder pod, ClusterState cluster) {
    Admission.Allowed allowed = (Admission.Allowed) GateInjection.of(pod.build(), cluster);
    return allowed.edits().stream()
        .flatMap(edit -> ((Edit.ReadinessGates) edit).conditionTypes().stream())
        .toList();
  }

  @Test
  void onePerBindingWhoseServiceSelectsThePod() {
    assertThat(gates(pod(), binding("one"), binding("two")))
        .containsExactly(GATE + "one", GATE + "two");
  }

  @Test
  void othersStayAndThoseOfOldGo() {
    assertThat(
            gates(
                pod()
                    .addReadinessGates(
                        "example.com/ready", "target-health.alb.ingress.kubernetes.io/x"),
                binding("one")))
        .containsExactly("example.com/ready", GATE + "one");
  }

  @Test
  void thoseOfOldStayWhereNothingIsInjected() {
    assertThat(gates(pod().addReadinessGates("target-health.alb.ingress.kubernetes.io/x")))
        .isEmpty();
  }

  @Test
  void whatIsThereAlreadyIsNotInjectedTwice() {
    assertThat(gates(pod().addReadinessGates(GATE + "one"), binding("one"))).isEmpty();
  }

  @Test
  void aServiceThatDoesNotSelectThePodInjectsNothing() {
    assertThat(gates(pod(), cluster(Map.of("app", "web", "tier", "x"), binding("one")))).isEmpty();
    assertThat(gates(pod(), cluster(Map.of(), binding("one")))).isEmpty();
  }

  @Test
  void aServiceThatIsNotThereInjectsNothing() {
    assertThat(gates(pod(), binding("one").serviceName("gone"))).isEmpty();
  }

  @Test
  void bindingsOfNodesAndOfOtherNamespacesInjectNothing() {
    assertThat(
            gates(
                pod(),
                binding("one").targetType("instance"),
                binding("two").name(new ObjectName("other", "two"))))
        .isEmpty();
  }

  @Test
  void aBindingThatIsBeingDeletedWouldNeverOpenItsGate() {
    assertThat(gates(pod(), binding("one").deleting(true))).isEmpty();
  }

  @Test
  void aNameThatNoConditionMayHaveDoesNotSpoilThePod() {
    assertThat(gates(pod(), binding("x".repeat(64)), binding("y".repeat(63))))
        .containsExactly(GATE + "y".repeat(63));
  }
}
