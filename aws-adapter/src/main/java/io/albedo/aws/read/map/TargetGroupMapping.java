package io.albedo.aws.read.map;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.OwnershipTags;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cluster.PortRef;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/**
 * Target groups and their targets. A target group of functions has neither VPC nor port nor
 * protocol: these are empty, 0 and HTTP. What a health check does not say has the default of {@code
 * CreateTargetGroup}.
 */
public final class TargetGroupMapping {

  private TargetGroupMapping() {}

  public static ObservedTargetGroup targetGroup(
      TargetGroup group, SortedMap<String, String> attributes, SortedMap<String, String> tags) {
    String arn = group.targetGroupArn();
    return new ObservedTargetGroup(
        new Arn(arn),
        new VpcId(Optional.ofNullable(group.vpcId()).orElse("")),
        io.albedo.model.alb.TargetGroup.builder()
            .id(ResourceId.targetGroup(tags.getOrDefault(OwnershipTags.RESOURCE, arn)))
            .name(Token.of(group.targetGroupName()))
            .targetType(type(group))
            .port(Token.of(Numbers.or(group.port(), 0)))
            .protocol(protocol(group.protocolAsString(), "Protocol"))
            .protocolVersion(version(group))
            .ipAddressType(addresses(group))
            .healthCheck(healthCheck(group))
            .attributes(attributes)
            .tags(tags)
            .targetControlPort(Numbers.optional(group.targetControlPort()))
            .build());
  }

  private static TargetType type(TargetGroup group) {
    String text = group.targetTypeAsString();
    return UnfamiliarAnswerException.known(TargetType.of(text), "TargetType", text);
  }

  private static Optional<ProtocolVersion> version(TargetGroup group) {
    return Optional.ofNullable(group.protocolVersion())
        .map(
            text ->
                UnfamiliarAnswerException.known(ProtocolVersion.of(text), "ProtocolVersion", text));
  }

  private static IpAddressType addresses(TargetGroup group) {
    String text = group.ipAddressTypeAsString();
    return text == null
        ? IpAddressType.IPV4
        : UnfamiliarAnswerException.known(IpAddressType.of(text), "IpAddressType", text);
  }

  private static Protocol protocol(@Nullable String text, String field) {
    return text == null ? Protocol.HTTP : ListenerMapping.protocol(text, field);
  }

  private static HealthCheck healthCheck(TargetGroup group) {
    Protocol protocol = protocol(group.healthCheckProtocolAsString(), "HealthCheckProtocol");
    boolean web = protocol == Protocol.HTTP || protocol == Protocol.HTTPS;
    return HealthCheck.builder()
        .port(Token.of(port(group)))
        .protocol(protocol)
        .path(web ? Optional.ofNullable(group.healthCheckPath()).orElse("/") : "")
        .matcher(web ? codes(group.matcher()) : "")
        .intervalSeconds(Numbers.or(group.healthCheckIntervalSeconds(), 30))
        .timeoutSeconds(Numbers.or(group.healthCheckTimeoutSeconds(), 5))
        .healthyThresholdCount(Numbers.or(group.healthyThresholdCount(), 5))
        .unhealthyThresholdCount(Numbers.or(group.unhealthyThresholdCount(), 2))
        .build();
  }

  private static PortRef port(TargetGroup group) {
    String text = Optional.ofNullable(group.healthCheckPort()).orElse("traffic-port");
    return text.matches("[0-9]{1,5}") ? PortRef.of(Integer.parseInt(text)) : PortRef.of(text);
  }

  private static String codes(@Nullable Matcher matcher) {
    if (matcher == null) {
      return "200";
    }
    return Optional.ofNullable(matcher.httpCode())
        .or(() -> Optional.ofNullable(matcher.grpcCode()))
        .filter(codes -> !codes.isEmpty())
        .orElse("200");
  }

  public static ObservedTarget target(TargetHealthDescription description) {
    TargetDescription target = description.target();
    return new ObservedTarget(
        target.id(),
        Numbers.optional(target.port()),
        Optional.ofNullable(target.availabilityZone()),
        Optional.ofNullable(description.targetHealth()).map(TargetGroupMapping::health));
  }

  private static ObservedTarget.Health health(TargetHealth health) {
    return new ObservedTarget.Health(
        health.stateAsString(),
        Optional.ofNullable(health.reasonAsString()),
        Optional.ofNullable(health.description()));
  }
}
