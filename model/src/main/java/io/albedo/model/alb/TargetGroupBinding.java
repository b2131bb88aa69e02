package io.albedo.model.alb;

import io.albedo.model.AlbedoStyle;
import io.albedo.model.cluster.PortRef;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
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
  @Value.NaturalOrder
  SortedMap<String, String> nodeSelector();

  IpAddressType ipAddressType();

  Token<VpcId> vpc();

  @Value.Default
  default boolean multiCluster() {
    return false;
  }

  Protocol protocol();

  /** Labels by which the binding is found again. */
  @Value.NaturalOrder
  SortedMap<String, String> labels();

  /**
   * Traffic that nodes or pods admit from a security group. All TCP ports if {@code port} is
   * absent.
   */
  record NetworkingRule(Token<SecurityGroupId> from, Optional<Token<PortRef>> port) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroupBinding}. */
  final class Builder extends ImmutableTargetGroupBinding.Builder {}
}
