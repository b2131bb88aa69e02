package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Chooses among candidate subnets: not another cluster's, with free addresses, with IPv6 where that
 * is needed, and then one in each zone.
 */
final class SubnetEligibility {

  /** A load balancer needs so many free addresses in each subnet. */
  private static final int FREE_ADDRESSES = 8;

  private static final String CLUSTER_TAG = "kubernetes.io/cluster";

  private final Options options;
  private final IpAddressType addressType;

  SubnetEligibility(Options options, IpAddressType addressType) {
    this.options = options;
    this.addressType = addressType;
  }

  /** By rising id; where none is left the words count what was wrong with how many. */
  Parsed<List<Subnet>> choose(List<Subnet> candidates) {
    List<Subnet> left = new ArrayList<>(candidates);
    int foreign = drop(left, this::isForeign);
    int full = drop(left, subnet -> subnet.availableIpAddressCount() < FREE_ADDRESSES);
    int withoutIpv6 = drop(left, subnet -> needsIpv6(addressType) && !subnet.ipv6Associated());
    return left.isEmpty()
        ? Parsed.bad(noneLeft(candidates.size(), foreign, full, withoutIpv6))
        : Parsed.ok(onePerZone(left));
  }

  static boolean needsIpv6(IpAddressType type) {
    return type == IpAddressType.DUALSTACK || type == IpAddressType.DUALSTACK_WITHOUT_PUBLIC_IPV4;
  }

  private static int drop(List<Subnet> subnets, Predicate<Subnet> unfit) {
    int before = subnets.size();
    subnets.removeIf(unfit);
    return before - subnets.size();
  }

  private boolean isForeign(Subnet subnet) {
    return options.isOn(FeatureGate.SUBNETS_CLUSTER_TAG_CHECK)
        && !isOurs(subnet)
        && subnet.tags().keySet().stream().anyMatch(key -> key.startsWith(CLUSTER_TAG));
  }

  private boolean isOurs(Subnet subnet) {
    return subnet.tags().containsKey(CLUSTER_TAG + "/" + options.clusterName());
  }

  /** Ours before others, then by id. */
  private List<Subnet> onePerZone(List<Subnet> subnets) {
    Map<String, Subnet> chosen = new HashMap<>();
    for (Subnet subnet : subnets) {
      chosen.merge(subnet.availabilityZone(), subnet, this::better);
    }
    List<Subnet> byId = new ArrayList<>(chosen.values());
    byId.sort(Comparator.comparing(Subnet::id));
    return byId;
  }

  private Subnet better(Subnet one, Subnet other) {
    boolean ours = isOurs(one);
    boolean first = ours == isOurs(other) ? one.id().compareTo(other.id()) <= 0 : ours;
    return first ? one : other;
  }

  private String noneLeft(int evaluated, int foreign, int full, int withoutIpv6) {
    String start =
        "unable to resolve at least one subnet. Evaluated %d subnets: %d are tagged for other"
            + " clusters, ";
    String tail =
        needsIpv6(addressType)
            ? "%d have insufficient available IP addresses, and %d don't have an associated IPv6"
                + " CIDR block, which is required for %s load balancers"
            : "and %d have insufficient available IP addresses";
    return (start + tail).formatted(evaluated, foreign, full, withoutIpv6, addressType.text());
  }
}
