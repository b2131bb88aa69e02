package io.albedo.aws.read.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** Answers what its lists hold and the filters let through. */
public final class FakeEc2 implements Ec2Client {

  public final List<Vpc> vpcs = new ArrayList<>();
  public final List<Subnet> subnets = new ArrayList<>();
  public final List<RouteTable> routeTables = new ArrayList<>();
  public final List<SecurityGroup> securityGroups = new ArrayList<>();
  private final CallLog log;

  FakeEc2(CallLog log) {
    this.log = log;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public DescribeVpcsResponse describeVpcs(DescribeVpcsRequest request) {
    log.add("DescribeVpcs");
    return DescribeVpcsResponse.builder()
        .vpcs(
            vpcs.stream()
                .filter(v -> passes(request.filters(), Map.of("vpc-id", v.vpcId()), v.tags()))
                .toList())
        .build();
  }

  @Override
  public DescribeSubnetsResponse describeSubnets(DescribeSubnetsRequest request) {
    log.add("DescribeSubnets");
    return DescribeSubnetsResponse.builder()
        .subnets(
            subnets.stream()
                .filter(
                    s ->
                        passes(
                            request.filters(),
                            Map.of("vpc-id", s.vpcId(), "subnet-id", s.subnetId()),
                            s.tags()))
                .toList())
        .build();
  }

  @Override
  public DescribeRouteTablesResponse describeRouteTables(DescribeRouteTablesRequest request) {
    log.add("DescribeRouteTables");
    return DescribeRouteTablesResponse.builder().routeTables(routeTables).build();
  }

  @Override
  public DescribeAvailabilityZonesResponse describeAvailabilityZones(
      DescribeAvailabilityZonesRequest request) {
    log.add("DescribeAvailabilityZones");
    return DescribeAvailabilityZonesResponse.builder()
        .availabilityZones(
            AvailabilityZone.builder().zoneName("eu-west-1a").zoneId("euw1-az1").build())
        .build();
  }

  @Override
  public DescribeAvailabilityZonesResponse describeAvailabilityZones() {
    return describeAvailabilityZones(DescribeAvailabilityZonesRequest.builder().build());
  }

  @Override
  public DescribeSecurityGroupsResponse describeSecurityGroups(
      DescribeSecurityGroupsRequest request) {
    log.add("DescribeSecurityGroups");
    return DescribeSecurityGroupsResponse.builder()
        .securityGroups(
            securityGroups.stream()
                .filter(
                    g ->
                        passes(
                            request.filters(),
                            Map.of("vpc-id", g.vpcId(), "group-id", g.groupId()),
                            g.tags()))
                .toList())
        .build();
  }

  /** None is found. */
  @Override
  public DescribeNetworkInterfacesResponse describeNetworkInterfaces(
      DescribeNetworkInterfacesRequest request) {
    log.add("DescribeNetworkInterfaces");
    return DescribeNetworkInterfacesResponse.builder().build();
  }

  @Override
  public DescribeInstancesResponse describeInstances(DescribeInstancesRequest request) {
    log.add("DescribeInstances");
    return DescribeInstancesResponse.builder()
        .reservations(
            Reservation.builder()
                .instances(
                    Instance.builder()
                        .instanceId("i-1")
                        .vpcId("vpc-of-node")
                        .networkInterfaces(
                            InstanceNetworkInterface.builder()
                                .networkInterfaceId("eni-1")
                                .vpcId("vpc-of-node")
                                .attachment(a -> a.deviceIndex(0))
                                .groups(GroupIdentifier.builder().groupId("sg-node").build())
                                .build())
                        .build())
                .build())
        .build();
  }

  private static boolean passes(List<Filter> filters, Map<String, String> fields, List<Tag> tags) {
    return filters.stream().allMatch(filter -> passes(filter, fields, tags));
  }

  private static boolean passes(Filter filter, Map<String, String> fields, List<Tag> tags) {
    return having(filter.name(), fields, tags).anyMatch(filter.values()::contains);
  }

  private static Stream<String> having(String name, Map<String, String> fields, List<Tag> tags) {
    if (name.equals("tag-key")) {
      return tags.stream().map(Tag::key);
    }
    return name.startsWith("tag:")
        ? tags.stream().filter(t -> name.equals("tag:" + t.key())).map(Tag::value)
        : Stream.of(fields.getOrDefault(name, ""));
  }

  /** Tags in the form of EC2. */
  public static List<Tag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(t -> Tag.builder().key(t.getKey()).value(t.getValue()).build())
        .collect(Collectors.toList());
  }
}
