package io.albedo.planner.translate;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What AWS asks of the subnets of a load balancer, taken together. */
final class SubnetRules {

  private static final String ZONE = "availability-zone";
  private static final Set<String> LOCALES =
      Set.of(ZONE, "local-zone", "wavelength-zone", "outpost");

  private final AccountFacts facts;
  private final SubnetRequest request;

  SubnetRules(AccountFacts facts, SubnetRequest request) {
    this.facts = facts;
    this.request = request;
  }

  /** For subnets that somebody named: zones and IPv6 are up to the user, too. */
  Parsed<List<Subnet>> checkNamed(List<Subnet> subnets) {
    return subnets.isEmpty()
        ? Parsed.bad("unable to resolve at least one subnet")
        : checkZones(subnets).flatMap(this::check).flatMap(this::checkIpv6);
  }

  /** All of one kind of zone, and enough of them. */
  Parsed<List<Subnet>> check(List<Subnet> subnets) {
    SortedSet<String> locales = new TreeSet<>();
    subnets.forEach(subnet -> locales.add(locale(subnet)));
    for (String locale : locales) {
      if (!LOCALES.contains(locale)) {
        return Parsed.bad("unknown zone type: " + locale);
      }
    }
    if (locales.size() > 1) {
      return Parsed.bad("subnets in multiple locales: " + GoText.list(locales));
    }
    int least = locales.contains(ZONE) ? request.leastInZones() : 1;
    return subnets.size() < least
        ? Parsed.bad(
            "subnets count less than minimal required count: " + subnets.size() + " < " + least)
        : Parsed.ok(subnets);
  }

  private Parsed<List<Subnet>> checkZones(List<Subnet> subnets) {
    SortedMap<String, List<Subnet>> byZone =
        subnets.stream()
            .collect(
                Collectors.groupingBy(Subnet::availabilityZone, TreeMap::new, Collectors.toList()));
    return byZone.entrySet().stream()
        .filter(zone -> zone.getValue().size() > 1)
        .findFirst()
        .map(zone -> Parsed.<List<Subnet>>bad(sameZone(zone.getKey(), zone.getValue())))
        .orElseGet(() -> Parsed.ok(subnets));
  }

  private static String sameZone(String zone, List<Subnet> subnets) {
    return "multiple subnets in same Availability Zone " + zone + ": " + ids(subnets.stream());
  }

  private Parsed<List<Subnet>> checkIpv6(List<Subnet> subnets) {
    if (!SubnetEligibility.needsIpv6(request.addressType())
        || subnets.stream().allMatch(Subnet::ipv6Associated)) {
      return Parsed.ok(subnets);
    }
    String ids = ids(subnets.stream().filter(subnet -> !subnet.ipv6Associated()));
    return Parsed.bad(
        "subnets %s do not have an associated IPv6 CIDR block, which is required for %s load balancers"
            .formatted(ids, request.addressType().text()));
  }

  private String locale(Subnet subnet) {
    if (subnet.outpostArn().isPresent()) {
      return "outpost";
    }
    for (AccountFacts.AvailabilityZone zone : facts.availabilityZones()) {
      if (zone.id().equals(subnet.availabilityZoneId())) {
        return zone.type();
      }
    }
    return ZONE;
  }

  private static String ids(Stream<Subnet> subnets) {
    return GoText.list(subnets.map(subnet -> subnet.id().value()).toList());
  }
}
