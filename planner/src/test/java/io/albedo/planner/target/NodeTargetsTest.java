package io.albedo.planner.target;

import static io.albedo.planner.testing.TargetFixture.admitting;
import static io.albedo.planner.testing.TargetFixture.binding;
import static io.albedo.planner.testing.TargetFixture.node;
import static io.albedo.planner.testing.TargetFixture.nothing;
import static io.albedo.planner.testing.TargetFixture.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.plan.OperationId;
import io.albedo.planner.testing.TargetFixture;
import io.albedo.planner.testing.TargetFixture.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which nodes are registered. */
class NodeTargetsTest {

  private static final String INSTANCE = "targetType: instance";

  private static TargetFixture nodes(String... spec) {
    return nothing().with(service("http")).with(binding(spec));
  }

  @Test
  void readyNodesAreRegisteredWithTheNodePort() {
    assertThat(nodes(INSTANCE).plan().registered()).containsExactly("i-1:30080", "i-2:30080");
  }

  @Test
  void nodesThatAreToldToStayOutDoSoWhateverTheLabelSays() {
    String label = "node.kubernetes.io/exclude-from-external-load-balancers: 'false', ";
    Planned plan =
        nodes(INSTANCE)
            .with(node("n2", "i-2", "True").replace("labels: {", "labels: {" + label))
            .plan();
    assertThat(plan.registered()).containsExactly("i-1:30080");
  }

  @Test
  void whatKarpenterDrainsLeavesButOnlyIfNothingIsScheduledThere() {
    String taint = "spec: {taints: [{key: karpenter.sh/disrupted, effect: %s}], ";
    assertThat(tainted(taint.formatted("NoSchedule"))).containsExactly("i-1:30080");
    assertThat(tainted(taint.formatted("NoExecute"))).containsExactly("i-1:30080", "i-2:30080");
  }

  private static List<String> tainted(String spec) {
    return nodes(INSTANCE)
        .with(node("n2", "i-2", "True").replace("spec: {", spec))
        .plan()
        .registered();
  }

  @Test
  void aNodeThatIsNoInstanceIsAnError() {
    Planned plan =
        nodes(INSTANCE).with(node("n2", "mi-2", "True")).registered("i-9 30080 healthy").plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("NODE_NOT_AN_INSTANCE");
  }

  @Test
  void aServiceWithoutNodePortIsAnErrorAndItsTargetsStay() {
    Planned plan =
        nothing()
            .with(service("http").replace("NodePort", "ClusterIP"))
            .with(binding(INSTANCE))
            .registered("i-9 30080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("INVALID_BINDING");
  }

  @Test
  void nodesAreRegisteredOnlyAfterTheyLetTrafficIn() {
    Planned plan = nodes(INSTANCE, admitting("{port: 30080}")).plan();
    assertThat(plan.authorized())
        .containsExactly("sg-1 tcp 30080-30080 sg-lb", "sg-2 tcp 30080-30080 sg-lb");
    assertThat(plan.operation("register-targets-shop/web").dependsOn())
        .containsExactly(new OperationId("authorize-sg-1"), new OperationId("authorize-sg-2"));
  }

  @Test
  void nodesWithoutInterfaceAreNotRegistered() {
    Planned plan = nodes(INSTANCE, admitting("{port: 30080}")).account("Instances: []\n").plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("INTERFACE_NOT_FOUND");
  }

  @Test
  void nodesHaveNoNamedPorts() {
    Planned plan = nodes(INSTANCE, admitting("{port: http}")).plan();
    assertThat(plan.operations()).isEmpty();
    assertThat(plan.codes()).containsExactly("INVALID_NETWORKING");
  }

  @Test
  void whatIsWrongWithTheRulesIsWrongWithoutNodesToo() {
    Planned plan =
        nodes(INSTANCE, admitting("{port: http}"), "nodeSelector: {matchLabels: {none: fits}}")
            .registered("i-1 30080 healthy")
            .plan();
    assertThat(plan.operations()).isEmpty();
  }
}
