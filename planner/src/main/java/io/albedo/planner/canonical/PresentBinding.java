package io.albedo.planner.canonical;

import io.albedo.model.CompactMap;
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
import io.albedo.model.cluster.LabelSelector;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A binding that is there.
 *
 * @param spec empty if it holds something that Albedo never writes, so that it differs from all
 *     that is wanted
 */
public record PresentBinding(
    ObjectName name, String targetGroupArn, Optional<TargetGroupBinding> spec) {

  public static PresentBinding of(TargetGroupBindingObject object) {
    return of(object, new ValueSharer());
  }

  static PresentBinding of(TargetGroupBindingObject object, ValueSharer sharer) {
    return new PresentBinding(
        object.name(), sharer.share(object.targetGroupArn()), spec(object, sharer));
  }

  private static Optional<TargetGroupBinding> spec(
      TargetGroupBindingObject object, ValueSharer sharer) {
    Optional<TargetType> targetType = object.targetType().flatMap(TargetType::of);
    Optional<SortedMap<String, String>> nodeSelector = nodeSelector(object);
    Optional<Optional<List<NetworkingRule>>> networking = networking(object);
    if (targetType.isEmpty() || nodeSelector.isEmpty() || networking.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        TargetGroupBinding.builder()
            .id(ResourceId.targetGroupBinding(object.name().text()))
            .namespace(object.name().namespace())
            .name(Token.of(object.name().name()))
            .targetGroup(Token.of(new Arn(object.targetGroupArn())))
            .targetType(targetType.get())
            .serviceName(object.serviceName())
            .servicePort(sharer.share(object.servicePort()))
            .networking(networking.get().map(sharer::share))
            .nodeSelector(nodeSelector.get())
            .ipAddressType(
                object.ipAddressType().flatMap(IpAddressType::of).orElse(IpAddressType.IPV4))
            .vpc(sharer.share(Token.of(new VpcId(object.vpcId().orElse("")))))
            .multiCluster(object.multiClusterTargetGroup())
            .protocol(object.targetGroupProtocol().flatMap(Protocol::of).orElse(Protocol.TCP))
            .labels(sharer.share(CompactMap.copyOf(object.labels())))
            .build());
  }

  private static Optional<SortedMap<String, String>> nodeSelector(TargetGroupBindingObject object) {
    LabelSelector selector =
        object
            .nodeSelector()
            .orElseGet(() -> new LabelSelector(Collections.emptySortedMap(), List.of()));
    return selector.expressions().isEmpty()
        ? Optional.of(selector.matchLabels())
        : Optional.empty();
  }

  private static Optional<Optional<List<NetworkingRule>>> networking(
      TargetGroupBindingObject object) {
    if (object.networking().isEmpty()) {
      return Optional.of(Optional.empty());
    }
    List<NetworkingRule> rules = new ArrayList<>();
    for (TargetGroupBindingObject.NetworkingRule rule : object.networking().get()) {
      Optional<NetworkingRule> ours = networkingRule(rule);
      if (ours.isEmpty()) {
        return Optional.empty();
      }
      rules.add(ours.get());
    }
    return Optional.of(Optional.of(List.copyOf(rules)));
  }

  private static Optional<NetworkingRule> networkingRule(
      TargetGroupBindingObject.NetworkingRule rule) {
    boolean ours =
        rule.from().size() == 1
            && rule.ports().size() == 1
            && rule.ports().getFirst().protocol().orElse("").equals("TCP");
    return ours && rule.from().getFirst() instanceof Peer.OfSecurityGroup(String groupId)
        ? Optional.of(networkingRule(groupId, rule.ports().getFirst()))
        : Optional.empty();
  }

  private static NetworkingRule networkingRule(String groupId, Port port) {
    return new NetworkingRule(Token.of(new SecurityGroupId(groupId)), port.port().map(Token::of));
  }
}
