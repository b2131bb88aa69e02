package io.albedo.planner.admit;

import static org.assertj.core.api.Assertions.assertThat;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import org.junit.jupiter.api.Test;

class StandingRulesTest {

  @Test
  void whatAWebhookWouldHaveRefusedIsToldAfterwards() {
    TargetGroupBindingObject binding =
        TargetGroupBindingObject.builder()
            .name(new ObjectName("shop", "web"))
            .targetGroupArn("arn")
            .targetType("instance")
            .iamRoleArnToAssume("arn:role")
            .serviceName("web")
            .servicePort(PortRef.of(80))
            .build();
    ClusterState cluster =
        ClusterState.builder()
            .putIngressClassParams(
                "edge", IngressClassParams.builder().name("edge").addInboundCidrs("x").build())
            .putTargetGroupBindings(binding.name(), binding)
            .build();
    assertThat(StandingRules.findings(cluster))
        .extracting(Diagnostic::code)
        .containsExactly(Code.INVALID_CLASS_PARAMS, Code.INVALID_BINDING);
  }

  @Test
  void aClusterWithoutFaultHasNoFindings() {
    assertThat(StandingRules.findings(ClusterState.builder().build())).isEmpty();
  }
}
