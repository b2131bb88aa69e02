package io.albedo.controller.local;

import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.AccountFacts.AvailabilityZone;
import io.albedo.model.cloud.AccountFacts.Vpc;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.HostedZone;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The account that is there when nobody names one: a VPC with a public and a private subnet in each
 * of three zones, tagged for discovery, and nothing else.
 */
public final class LocalAccount {

  public static final String REGION = "local";

  static final VpcId VPC = new VpcId("vpc-0a1b0000000000000");

  private static final String ACCOUNT_ID = "000000000000";
  private static final String PUBLIC_ROLE = "kubernetes.io/role/elb";
  private static final String PRIVATE_ROLE = "kubernetes.io/role/internal-elb";
  private static final List<String> ZONES = List.of("a", "b", "c");
  private static final HostedZone EVERY_NAME = new HostedZone("/hostedzone/Z0LOCAL", ".", false);
  private static final int FREE_ADDRESSES = 4000;

  private LocalAccount() {}

  /** The account, just opened. */
  public static CloudState fresh() {
    return CloudState.builder().facts(facts()).build();
  }

  private static AccountFacts facts() {
    return AccountFacts.builder()
        .region(REGION)
        .accountId(ACCOUNT_ID)
        .vpc(VPC)
        .addVpcs(new Vpc(VPC, List.of("10.0.0.0/16"), List.of()))
        .availabilityZones(ZONES.stream().map(LocalAccount::zone).toList())
        .subnets(subnets().toList())
        .shieldSubscribed(true)
        .wafClassicOffered(true)
        .hostedZones(List.of(EVERY_NAME))
        .addRouteTables(
            new RouteTable("rtb-0a1b0000000000001", VPC, false, publicIds(), List.of("igw-0a1b")),
            new RouteTable("rtb-0a1b0000000000002", VPC, true, Set.of(), List.of("local")))
        .build();
  }

  private static AvailabilityZone zone(String letter) {
    return new AvailabilityZone(REGION + letter, REGION + "-az-" + letter, "availability-zone");
  }

  private static Stream<Subnet> subnets() {
    return Stream.concat(subnets(0, "public", PUBLIC_ROLE), subnets(8, "private", PRIVATE_ROLE));
  }

  /** One subnet a zone; the third byte of its block grows by 16 from {@code first}. */
  private static Stream<Subnet> subnets(int first, String kind, String role) {
    return IntStream.range(0, ZONES.size())
        .mapToObj(i -> subnet(first + i, kind + "-" + ZONES.get(i), ZONES.get(i), role));
  }

  private static Subnet subnet(int index, String name, String zone, String role) {
    return Subnet.builder()
        .id(new SubnetId("subnet-0a1b000000000000" + Integer.toHexString(index)))
        .vpc(VPC)
        .availabilityZone(REGION + zone)
        .availabilityZoneId(REGION + "-az-" + zone)
        .availableIpAddressCount(FREE_ADDRESSES)
        .cidrBlock("10.0." + index * 16 + ".0/20")
        .putTags("Name", name)
        .putTags(role, "1")
        .build();
  }

  private static Set<SubnetId> publicIds() {
    return subnets(0, "public", PUBLIC_ROLE).map(Subnet::id).collect(Collectors.toSet());
  }
}
