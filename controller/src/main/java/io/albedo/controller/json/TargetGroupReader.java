package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ProtocolVersion;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cloud.UnfamiliarResource;
import io.albedo.planner.canonical.TrackingTags;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads a target group of any type. One of functions has neither VPC nor port nor protocol: these
 * are empty, 0 and HTTP.
 *
 * @param unfamiliar where those go of which nobody can tell what they are
 */
record TargetGroupReader(Attachments attachments, List<UnfamiliarResource> unfamiliar) {

  static final int HIGHEST_PORT = 65535;

  private static final Choice<TargetType> TYPE = Choice.of(TargetType.values(), TargetType::text);
  private static final Choice<Protocol> PROTOCOL = Choice.of(Protocol.values(), Protocol::text);
  private static final Choice<ProtocolVersion> VERSION =
      Choice.of(ProtocolVersion.values(), ProtocolVersion::text);
  private static final Choice<IpAddressType> ADDRESSES =
      Choice.of(new IpAddressType[] {IpAddressType.IPV4, IpAddressType.IPV6}, IpAddressType::text);

  private static final Unfamiliar UNFAMILIAR =
      new Unfamiliar(
          ResourceType.TARGET_GROUP,
          List.of(
              Map.entry("TargetType", TYPE),
              Map.entry("Protocol", PROTOCOL),
              Map.entry("ProtocolVersion", VERSION),
              Map.entry("IpAddressType", ADDRESSES),
              Map.entry("HealthCheckProtocol", PROTOCOL)));

  Optional<ObservedTargetGroup> read(Fields group) {
    Optional<UnfamiliarResource> strange = UNFAMILIAR.in(group);
    strange.ifPresent(this::set);
    return strange.isPresent() ? Optional.empty() : Optional.of(familiar(group));
  }

  private void set(UnfamiliarResource strange) {
    attachments.ignore(strange.arn());
    unfamiliar.add(strange);
  }

  private ObservedTargetGroup familiar(Fields group) {
    TargetType type = TYPE.requiredIn(group, "TargetType");
    String vpc =
        type == TargetType.LAMBDA ? group.text("VpcId").orElse("") : group.requiredText("VpcId");
    return new ObservedTargetGroup(
        new Arn(group.requiredText("TargetGroupArn")), new VpcId(vpc), spec(group, type));
  }

  private TargetGroup spec(Fields group, TargetType type) {
    String arn = group.requiredText("TargetGroupArn");
    SortedMap<String, String> tags = Tags.of(group);
    Protocol protocol = protocol(group, type);
    Optional<ProtocolVersion> version = VERSION.in(group, "ProtocolVersion");
    return TargetGroup.builder()
        .id(ResourceId.targetGroup(tags.getOrDefault(TrackingTags.RESOURCE, arn)))
        .name(Token.of(group.requiredText("TargetGroupName")))
        .targetType(type)
        .port(Token.of(port(group, type)))
        .protocol(protocol)
        .protocolVersion(version)
        .ipAddressType(ADDRESSES.in(group, "IpAddressType").orElse(IpAddressType.IPV4))
        .healthCheck(new HealthCheckReader(type, protocol, version).read(group))
        .attributes(attachments.attributes(arn))
        .tags(tags)
        .targetControlPort(group.number("TargetControlPort", 1, HIGHEST_PORT))
        .build();
  }

  private static Protocol protocol(Fields group, TargetType type) {
    return type == TargetType.LAMBDA
        ? PROTOCOL.in(group, "Protocol").orElse(Protocol.HTTP)
        : PROTOCOL.requiredIn(group, "Protocol");
  }

  private static int port(Fields group, TargetType type) {
    return type == TargetType.LAMBDA
        ? group.number("Port", 0, HIGHEST_PORT).orElse(0)
        : group.requiredNumber("Port", 1, HIGHEST_PORT);
  }
}
