package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.CompactMap;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The Kubernetes object that keeps the targets of a target group up to date. */
@Value.Immutable
@AlbedoStyle
public non-sealed interface TargetGroupBinding extends Resource, WithTargetGroupBinding {

  @Override
  ResourceId id();

  String namespace();

  Token<String> name();

  Token<Arn> targetGroup();

  TargetType targetType();

  String serviceName();

  PortRef servicePort();

  /** Absent leaves node and pod security groups alone. */
  Optional<List<NetworkingRule>> networking();

  /** Labels a node must have; only for instance targets. */
  @Value.Default
  default CompactMap nodeSelector() {
    return CompactMap.of();
  }

  IpAddressType ipAddressType();

  Token<VpcId> vpc();

  @Value.Default
  default boolean multiCluster() {
    return false;
  }

  Protocol protocol();

  /** Labels by which the binding is found again. */
  @Value.Default
  default CompactMap labels() {
    return CompactMap.of();
  }

  /**
   * Traffic that nodes or pods admit from a security group. All TCP ports if {@code port} is
   * absent.
   */
  record NetworkingRule(Token<SecurityGroupId> from, Optional<Token<PortRef>> port) {}

  default TargetGroupBinding withNodeSelector(Map<String, String> nodeSelector) {
    return withNodeSelector(CompactMap.copyOf(nodeSelector));
  }

  default TargetGroupBinding withLabels(Map<String, String> labels) {
    return withLabels(CompactMap.copyOf(labels));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroupBinding}. */
  final class Builder extends ImmutableTargetGroupBinding.Builder {

    public Builder nodeSelector(Map<String, String> nodeSelector) {
      return nodeSelector(CompactMap.copyOf(nodeSelector));
    }

    public Builder labels(Map<String, String> labels) {
      return labels(CompactMap.copyOf(labels));
    }
  }
}
