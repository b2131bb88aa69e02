package io.albedo.model.cluster;

import io.albedo.model.AlbedoStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.immutables.value.Value;

/** An IngressClassParams ({@code elbv2.k8s.aws/v1beta1}, cluster scope): settings of a class. */
@Value.Immutable
@AlbedoStyle
public interface IngressClassParams {

  String name();

  Optional<LabelSelector> namespaceSelector();

  Optional<String> group();

  Optional<String> loadBalancerName();

  Optional<String> scheme();

  Optional<String> ipAddressType();

  Optional<String> targetType();

  List<String> certificateArns();

  Optional<String> sslPolicy();

  Optional<String> sslRedirectPort();

  List<String> inboundCidrs();

  /** {@code prefixListsIDs}, or the older spelling {@code PrefixListsIDs} if that is absent. */
  List<String> prefixListIds();

  Optional<SubnetSelector> subnets();

  /** In the order written; a later entry of the same key wins. */
  @Value.NaturalOrder
  SortedMap<String, String> tags();

  Optional<SortedMap<String, String>> loadBalancerAttributes();

  List<ListenerParams> listeners();

  OptionalInt minimumCapacityUnits();

  Optional<String> ipv4IpamPoolId();

  Optional<String> wafv2AclArn();

  Optional<String> wafv2AclName();

  /** {@code spec.subnets}: exactly one of the two is written. */
  record SubnetSelector(List<String> ids, Map<String, List<String>> tags) {
    public SubnetSelector {
      ids = List.copyOf(ids);
      tags = Map.copyOf(tags);
    }
  }

  /** One entry of {@code spec.listeners}. */
  record ListenerParams(String protocol, int port, SortedMap<String, String> attributes) {}

  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link IngressClassParams}. */
  final class Builder extends ImmutableIngressClassParams.Builder {}
}
