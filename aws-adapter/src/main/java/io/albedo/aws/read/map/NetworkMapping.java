package io.albedo.aws.read.map;

import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.SubnetCidrBlockStateCode;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;

/** VPCs, their subnets and route tables, and zones. Only blocks whose association is complete. */
public final class NetworkMapping {

  private NetworkMapping() {}

  /** The primary IPv4 block comes first, wherever it stands among the associated ones. */
  public static AccountFacts.Vpc vpc(Vpc vpc) {
    Stream<String> associated =
        vpc.cidrBlockAssociationSet().stream()
            .filter(a -> isAssociated(a.cidrBlockState().state()))
            .map(a -> a.cidrBlock());
    return new AccountFacts.Vpc(
        new VpcId(vpc.vpcId()),
        Stream.concat(Stream.ofNullable(vpc.cidrBlock()), associated).distinct().toList(),
        vpc.ipv6CidrBlockAssociationSet().stream()
            .filter(a -> isAssociated(a.ipv6CidrBlockState().state()))
            .map(a -> a.ipv6CidrBlock())
            .toList());
  }

  private static boolean isAssociated(VpcCidrBlockStateCode state) {
    return state == VpcCidrBlockStateCode.ASSOCIATED;
  }

  public static Subnet subnet(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
    return Subnet.builder()
        .id(new SubnetId(subnet.subnetId()))
        .vpc(new VpcId(subnet.vpcId()))
        .availabilityZone(subnet.availabilityZone())
        .availabilityZoneId(Optional.ofNullable(subnet.availabilityZoneId()).orElse(""))
        .availableIpAddressCount(Numbers.or(subnet.availableIpAddressCount(), 0))
        .cidrBlock(Optional.ofNullable(subnet.cidrBlock()).filter(block -> !block.isEmpty()))
        .ipv6CidrBlocks(ipv6Blocks(subnet))
        .outpostArn(Optional.ofNullable(subnet.outpostArn()).filter(arn -> !arn.isEmpty()))
        .tags(TagMapping.ofEc2(subnet.tags()))
        .build();
  }

  private static List<String> ipv6Blocks(software.amazon.awssdk.services.ec2.model.Subnet subnet) {
    return subnet.ipv6CidrBlockAssociationSet().stream()
        .filter(a -> a.ipv6CidrBlockState().state() == SubnetCidrBlockStateCode.ASSOCIATED)
        .map(a -> a.ipv6CidrBlock())
        .toList();
  }

  public static RouteTable routeTable(software.amazon.awssdk.services.ec2.model.RouteTable table) {
    return new RouteTable(
        table.routeTableId(),
        new VpcId(table.vpcId()),
        table.associations().stream().anyMatch(a -> Boolean.TRUE.equals(a.main())),
        table.associations().stream()
            .map(RouteTableAssociation::subnetId)
            .filter(Objects::nonNull)
            .map(SubnetId::new)
            .collect(Collectors.toSet()),
        table.routes().stream().map(Route::gatewayId).filter(Objects::nonNull).toList());
  }

  public static AccountFacts.AvailabilityZone zone(AvailabilityZone zone) {
    return new AccountFacts.AvailabilityZone(
        zone.zoneName(),
        zone.zoneId(),
        Optional.ofNullable(zone.zoneType()).orElse("availability-zone"));
  }
}
