package io.albedo.aws.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.Target;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetRegistration;
import io.albedo.model.alb.Token;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.plan.Call;
import io.albedo.model.plan.TargetCall;
import java.util.Optional;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeleteTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DeregisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.RegisterTargetsRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** Requests about target groups and what is registered in them. */
public final class TargetGroupRequests {

  private TargetGroupRequests() {}

  public static CreateTargetGroupRequest create(Call.CreateTargetGroup call) {
    TargetGroup group = call.targetGroup();
    HealthCheck check = group.healthCheck();
    CreateTargetGroupRequest.Builder request =
        CreateTargetGroupRequest.builder()
            .name(Known.of(group.name()))
            .protocol(group.protocol().text())
            .port(Known.of(group.port()))
            .vpcId(Known.text(call.vpc()))
            .targetType(group.targetType().text())
            .ipAddressType(group.ipAddressType().text())
            .healthCheckEnabled(true)
            .healthCheckProtocol(check.protocol().text())
            .healthCheckPort(port(check))
            .healthCheckIntervalSeconds(check.intervalSeconds())
            .healthCheckTimeoutSeconds(check.timeoutSeconds())
            .healthyThresholdCount(check.healthyThresholdCount())
            .unhealthyThresholdCount(check.unhealthyThresholdCount());
    group.protocolVersion().map(ProtocolVersion::text).ifPresent(request::protocolVersion);
    group.targetControlPort().ifPresent(request::targetControlPort);
    ofHttp(check.path()).ifPresent(request::healthCheckPath);
    ofHttp(check.matcher()).ifPresent(codes -> request.matcher(matcher(speaksGrpc(group), codes)));
    if (!group.tags().isEmpty()) {
      request.tags(TagMapper.elb(group.tags()));
    }
    return request.build();
  }

  public static ModifyTargetGroupRequest modify(Call.ModifyTargetGroup call) {
    HealthCheck check = call.healthCheck();
    ModifyTargetGroupRequest.Builder request =
        ModifyTargetGroupRequest.builder()
            .targetGroupArn(Known.text(call.targetGroup()))
            .healthCheckEnabled(true)
            .healthCheckProtocol(check.protocol().text())
            .healthCheckPort(port(check))
            .healthCheckIntervalSeconds(check.intervalSeconds())
            .healthCheckTimeoutSeconds(check.timeoutSeconds())
            .healthyThresholdCount(check.healthyThresholdCount())
            .unhealthyThresholdCount(check.unhealthyThresholdCount());
    ofHttp(check.path()).ifPresent(request::healthCheckPath);
    ofHttp(check.matcher()).ifPresent(codes -> request.matcher(matcher(call.grpc(), codes)));
    return request.build();
  }

  public static ModifyTargetGroupAttributesRequest setAttributes(
      Call.ModifyTargetGroupAttributes call) {
    return ModifyTargetGroupAttributesRequest.builder()
        .targetGroupArn(Known.text(call.targetGroup()))
        .attributes(TagMapper.pairs(call.attributes(), TargetGroupRequests::attribute))
        .build();
  }

  private static TargetGroupAttribute attribute(String key, String value) {
    return TargetGroupAttribute.builder().key(key).value(value).build();
  }

  public static DeleteTargetGroupRequest delete(Call.DeleteTargetGroup call) {
    return DeleteTargetGroupRequest.builder()
        .targetGroupArn(Known.text(call.targetGroup()))
        .build();
  }

  public static RegisterTargetsRequest register(TargetRegistration registration) {
    return RegisterTargetsRequest.builder()
        .targetGroupArn(Known.text(registration.targetGroup()))
        .targets(target(registration))
        .build();
  }

  public static DeregisterTargetsRequest deregister(TargetRegistration registration) {
    return DeregisterTargetsRequest.builder()
        .targetGroupArn(Known.text(registration.targetGroup()))
        .targets(target(registration))
        .build();
  }

  public static RegisterTargetsRequest register(TargetCall.Register call) {
    return RegisterTargetsRequest.builder()
        .targetGroupArn(call.targetGroup().value())
        .targets(call.targets().stream().map(TargetGroupRequests::target).toList())
        .build();
  }

  public static DeregisterTargetsRequest deregister(TargetCall.Deregister call) {
    return DeregisterTargetsRequest.builder()
        .targetGroupArn(call.targetGroup().value())
        .targets(call.targets().stream().map(TargetGroupRequests::target).toList())
        .build();
  }

  private static TargetDescription target(Target target) {
    TargetDescription.Builder builder =
        TargetDescription.builder().id(target.id()).port(target.port());
    target.availabilityZone().ifPresent(builder::availabilityZone);
    return builder.build();
  }

  public static DescribeTargetHealthRequest health(Token<Arn> targetGroup) {
    return DescribeTargetHealthRequest.builder().targetGroupArn(Known.text(targetGroup)).build();
  }

  private static TargetDescription target(TargetRegistration registration) {
    return TargetDescription.builder()
        .id(Known.text(registration.target()))
        .port(registration.port())
        .build();
  }

  private static String port(HealthCheck check) {
    return Known.of(check.port().map(PortRef::text));
  }

  /** Only checks by HTTP and HTTPS have a path and a matcher; an empty text stands for none. */
  private static Optional<String> ofHttp(String text) {
    return Optional.of(text).filter(present -> !present.isEmpty());
  }

  private static Matcher matcher(boolean grpc, String codes) {
    return grpc
        ? Matcher.builder().grpcCode(codes).build()
        : Matcher.builder().httpCode(codes).build();
  }

  private static boolean speaksGrpc(TargetGroup group) {
    return group.protocolVersion().equals(Optional.of(ProtocolVersion.GRPC));
  }
}
