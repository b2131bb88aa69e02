package io.albedo.aws.read;

import io.albedo.aws.read.map.NetworkMapping;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudFailure;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudNeed.SubnetNamed;
import io.albedo.model.cloud.CloudNeed.SubnetsForScheme;
import io.albedo.model.cloud.CloudUnreadableException;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * The VPC, its subnets, their zones and their routes. The VPC is always asked for, since nothing
 * else tells that an id is wrong.
 */
record NetworkReader(ReadContext context) {

  void read(Needs needs, AccountFacts.Builder facts) {
    boolean all = context.scope().isAccount();
    facts.addVpcs(vpc()).addAllVpcs(others(needs));
    if (all || asksForSubnets(needs)) {
      List<Subnet> subnets = subnets(needs);
      facts.subnets(subnets).availabilityZones(zones());
      if (all || needsRoutes(needs, subnets)) {
        facts.routeTables(routeTables());
      }
    }
  }

  private static boolean asksForSubnets(Needs needs) {
    return needs.any(SubnetsForScheme.class)
        || needs.any(SubnetNamed.class)
        || needs.any(CloudNeed.SubnetsTagged.class);
  }

  /** Those that are named and seen from here; others are another account's. */
  private List<AccountFacts.Vpc> others(Needs needs) {
    return context
        .calls()
        .each(
            needs.named(CloudNeed.VpcBlocks.class, need -> need.vpc().value()).stream()
                .filter(id -> !id.equals(context.scope().vpc().value()))
                .sorted()
                .toList(),
            id -> describe(id).stream().toList())
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private AccountFacts.Vpc vpc() {
    String id = context.scope().vpc().value();
    return context.caches().vpcs.get(id, () -> describe(id).orElseThrow(() -> missing(id)));
  }

  private Optional<AccountFacts.Vpc> describe(String id) {
    return context
        .calls()
        .call(
            "ec2:DescribeVpcs",
            "VPC " + id,
            () ->
                context
                    .clients()
                    .ec2()
                    .describeVpcs(request -> request.filters(filter("vpc-id", List.of(id)))))
        .vpcs()
        .stream()
        .findFirst()
        .map(NetworkMapping::vpc);
  }

  private CloudUnreadableException missing(String id) {
    return new CloudUnreadableException(
        "ec2:DescribeVpcs",
        "VPC " + id,
        new CloudFailure(
            "InvalidVpcID.NotFound",
            "there is no VPC %s in region %s of this account; check --aws-vpc-id and --aws-region"
                .formatted(id, context.clients().region())));
  }

  /** Those of the VPC, and of other VPCs those that are named by id. */
  private List<Subnet> subnets(Needs needs) {
    Map<String, Subnet> found = new LinkedHashMap<>();
    String vpc = context.scope().vpc().value();
    subnets("subnets of " + vpc, filter("vpc-id", List.of(vpc)))
        .forEach(subnet -> found.put(subnet.id().value(), subnet));
    List<String> others =
        needs.named(SubnetNamed.class, SubnetNamed::nameOrId).stream()
            .filter(name -> name.startsWith("subnet-") && !found.containsKey(name))
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      subnets(String.join(", ", others), filter("subnet-id", others))
          .forEach(subnet -> found.put(subnet.id().value(), subnet));
    }
    return List.copyOf(found.values());
  }

  private List<Subnet> subnets(String which, Filter filter) {
    return context
        .calls()
        .call(
            "ec2:DescribeSubnets",
            which,
            () ->
                context
                    .clients()
                    .ec2()
                    .describeSubnetsPaginator(request -> request.filters(filter))
                    .stream()
                    .flatMap(page -> page.subnets().stream())
                    .map(NetworkMapping::subnet)
                    .toList());
  }

  /** Whether for one scheme no subnet has the tag, so that routes tell which can serve it. */
  private static boolean needsRoutes(Needs needs, List<Subnet> subnets) {
    return needs.of(SubnetsForScheme.class).stream()
        .anyMatch(need -> subnets.stream().noneMatch(s -> hasRole(s, need.roleTag())));
  }

  private static boolean hasRole(Subnet subnet, String roleTag) {
    return subnet.tags().containsKey(roleTag)
        && Set.of("", "1").contains(subnet.tags().get(roleTag));
  }

  private List<RouteTable> routeTables() {
    String vpc = context.scope().vpc().value();
    return context
        .calls()
        .call(
            "ec2:DescribeRouteTables",
            "route tables of " + vpc,
            () ->
                context
                    .clients()
                    .ec2()
                    .describeRouteTablesPaginator(
                        request -> request.filters(filter("vpc-id", List.of(vpc))))
                    .stream()
                    .flatMap(page -> page.routeTables().stream())
                    .map(NetworkMapping::routeTable)
                    .toList());
  }

  private List<AccountFacts.AvailabilityZone> zones() {
    return context.caches().zones.get(ReadCaches.ONLY, this::describeZones);
  }

  private List<AccountFacts.AvailabilityZone> describeZones() {
    return context
        .calls()
        .call(
            "ec2:DescribeAvailabilityZones",
            "zones of the region",
            () -> context.clients().ec2().describeAvailabilityZones())
        .availabilityZones()
        .stream()
        .map(NetworkMapping::zone)
        .toList();
  }

  private static Filter filter(String name, List<String> values) {
    return Filter.builder().name(name).values(values).build();
  }
}
