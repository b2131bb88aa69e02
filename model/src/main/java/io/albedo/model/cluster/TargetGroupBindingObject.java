package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import org.immutables.value.Value;

/** A TargetGroupBinding ({@code elbv2.k8s.aws/v1beta1}) as the API server has it. */
@Value.Immutable
@AlbedoStyle
public interface TargetGroupBindingObject {

  ObjectName name();

  /** Absent in a manifest that no API server has seen yet. */
  Optional<String> uid();

  /** Grows with each change of the spec; 0 in a manifest that no API server has seen yet. */
  @Value.Default
  default long generation() {
    return 0;
  }

  @Value.NaturalOrder
  SortedMap<String, String> labels();

  @Value.NaturalOrder
  SortedMap<String, String> annotations();

  @Value.NaturalOrder
  SortedSet<String> finalizers();

  @Value.Default
  default boolean deleting() {
    return false;
  }

  /** Empty text if only {@link #targetGroupName()} was written. */
  String targetGroupArn();

  Optional<String> targetGroupName();

  /** The role by which a target group of another account is managed. */
  Optional<String> iamRoleArnToAssume();

  Optional<String> assumeRoleExternalId();

  Optional<String> targetType();

  String serviceName();

  PortRef servicePort();

  /** Absent and empty differ: absent leaves node and pod security groups alone. */
  Optional<List<NetworkingRule>> networking();

  /** {@code spec.nodeSelector}; absent and empty mean the same. */
  Optional<LabelSelector> nodeSelector();

  Optional<String> ipAddressType();

  Optional<String> vpcId();

  @Value.Default
  default boolean multiClusterTargetGroup() {
    return false;
  }

  Optional<String> targetGroupProtocol();

  OptionalInt observedGeneration();

  /** One entry of {@code spec.networking.ingress}. */
  record NetworkingRule(List<Peer> from, List<Port> ports) {
    public NetworkingRule {
      from = List.copyOf(from);
      ports = List.copyOf(ports);
    }
  }

  /** Where traffic may come from. */
  sealed interface Peer {
    /** A security group by id. */
    record OfSecurityGroup(String groupId) implements Peer {}

    /** An address block. */
    record OfIpBlock(String cidr) implements Peer {}
  }

  /** A port that may be reached; without port all of the protocol. */
  record Port(Optional<String> protocol, Optional<PortRef> port) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TargetGroupBindingObject}. */
  final class Builder extends ImmutableTargetGroupBindingObject.Builder {}
}
