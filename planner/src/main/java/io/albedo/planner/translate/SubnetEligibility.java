package io.albedo.planner.translate;

import io.albedo.model.alb.IpAddressType;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import io.albedo.planner.options.FeatureGate;
import io.albedo.planner.options.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  private List<Subnet> onePerZone(List<Subnet> subnets) {
    Comparator<Subnet> oursFirst =
        Comparator.comparingInt((Subnet subnet) -> isOurs(subnet) ? 0 : 1)
            .thenComparing(Subnet::id);
    SortedMap<String, Subnet> chosen = new TreeMap<>();
    subnets.stream()
        .sorted(oursFirst)
        .forEach(subnet -> chosen.putIfAbsent(subnet.availabilityZone(), subnet));
    return byId(chosen.values());
  }

  private static List<Subnet> byId(Collection<Subnet> subnets) {
    return subnets.stream().sorted(Comparator.comparing(Subnet::id)).toList();
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
