package io.albedo.k8s.write;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.TargetGroupBinding;
import io.albedo.model.alb.TargetGroupBinding.NetworkingRule;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.Mark;
import io.albedo.model.plan.Operation;
import io.albedo.model.plan.OperationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bindings and operations to write. */
final class Bindings {

  static final String ARN = "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/k8s-shop-web/1";

  private Bindings() {}

  static TargetGroupBinding.Builder binding(String namespace, String name) {
    return TargetGroupBinding.builder()
        .id(ResourceId.targetGroupBinding(namespace + "/web-web:80"))
        .namespace(namespace)
        .name(Token.of(name))
        .targetGroup(Token.of(new Arn(ARN)))
        .targetType(TargetType.IP)
        .serviceName("web")
        .servicePort(PortRef.of(80))
        .networking(
            Optional.of(
                List.of(
                    new NetworkingRule(
                        Token.of(new SecurityGroupId("sg-1")),
                        Optional.of(Token.of(PortRef.of(8080)))))))
        .ipAddressType(IpAddressType.IPV4)
        .vpc(Token.of(new VpcId("vpc-1")))
        .protocol(Protocol.HTTP)
        .labels(new TreeMap<>(Map.of("ingress.k8s.aws/stack", "shared.edge")));
  }

  static Operation operation(Call call) {
    return Operation.builder()
        .id(new OperationId("x"))
        .mark(Mark.UPDATE)
        .resource(ResourceId.targetGroupBinding("x"))
        .call(call)
        .title("x")
        .reason("x")
        .build();
  }
}
