package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.tags;
import static io.albedo.planner.testing.Nodes.text;
import static io.albedo.planner.testing.Nodes.textOr;
import static io.albedo.planner.testing.Nodes.texts;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.HealthCheck;
import io.albedo.model.alb.IpAddressType;
import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.LoadBalancerType;
import io.albedo.model.alb.Protocol;
import io.albedo.model.alb.ResourceId;
import io.albedo.model.alb.ResourceType;
import io.albedo.model.alb.Scheme;
import io.albedo.model.alb.SecurityGroup;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.TargetGroup;
import io.albedo.model.alb.TargetType;
import io.albedo.model.alb.Token;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.Certificate;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTargetGroup;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import io.albedo.model.cluster.PortRef;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a recorded account, in the shapes of the AWS APIs; later files replace top-level keys. */
public final class AccountReader {

  private AccountReader() {}

  public static CloudState read(String yaml, String... more) {
    ObjectNode account = (ObjectNode) Nodes.document(yaml);
    for (String other : more) {
      account.setAll((ObjectNode) Nodes.document(other));
    }
    CloudState.Builder cloud = CloudState.builder().facts(facts(account));
    items(account, "SecurityGroups").map(AccountReader::group).forEach(cloud::addSecurityGroups);
    items(account, "LoadBalancers").map(AccountReader::balancer).forEach(cloud::addLoadBalancers);
    items(account, "TargetGroups").map(AccountReader::target).forEach(cloud::addTargetGroups);
    return cloud.build();
  }

  private static AccountFacts facts(JsonNode account) {
    AccountFacts.Builder facts =
        AccountFacts.builder().vpc(new VpcId(textOr(account, "VpcId", "")));
    items(account, "AvailabilityZones")
        .map(AccountReader::zone)
        .forEach(facts::addAvailabilityZones);
    items(account, "Subnets").map(AccountReader::subnet).forEach(facts::addSubnets);
    items(account, "RouteTables").map(AccountReader::routes).forEach(facts::addRouteTables);
    items(account, "Certificates").map(AccountReader::certificate).forEach(facts::addCertificates);
    items(account, "TrustStores")
        .map(
            s ->
                new AccountFacts.TrustStore(
                    textOr(s, "Name", ""), textOr(s, "TrustStoreArn", ""), textOr(s, "Status", "")))
        .forEach(facts::addTrustStores);
    items(account, "WebACLs")
        .map(
            acl ->
                new AccountFacts.WebAcl(
                    textOr(acl, "Name", ""), textOr(acl, "ARN", ""), textOr(acl, "Id", "")))
        .forEach(facts::addWebAcls);
    return facts.build();
  }

  private static AccountFacts.AvailabilityZone zone(JsonNode zone) {
    return new AccountFacts.AvailabilityZone(
        textOr(zone, "ZoneName", ""), textOr(zone, "ZoneId", ""), textOr(zone, "ZoneType", ""));
  }

  private static Subnet subnet(JsonNode subnet) {
    return Subnet.builder()
        .id(new SubnetId(textOr(subnet, "SubnetId", "")))
        .vpc(new VpcId(textOr(subnet, "VpcId", "")))
        .availabilityZone(textOr(subnet, "AvailabilityZone", ""))
        .availabilityZoneId(textOr(subnet, "AvailabilityZoneId", ""))
        .availableIpAddressCount(subnet.path("AvailableIpAddressCount").asInt())
        .ipv6Associated(
            items(subnet, "Ipv6CidrBlockAssociationSet")
                .anyMatch(
                    a -> textOr(a.path("Ipv6CidrBlockState"), "State", "").equals("associated")))
        .outpostArn(text(subnet, "OutpostArn"))
        .tags(tags(subnet))
        .build();
  }

  private static RouteTable routes(JsonNode table) {
    return new RouteTable(
        textOr(table, "RouteTableId", ""),
        new VpcId(textOr(table, "VpcId", "")),
        items(table, "Associations").anyMatch(a -> a.path("Main").asBoolean(false)),
        items(table, "Associations")
            .flatMap(a -> text(a, "SubnetId").stream())
            .map(SubnetId::new)
            .collect(Collectors.toSet()),
        items(table, "Routes").flatMap(r -> text(r, "GatewayId").stream()).toList());
  }

  private static Certificate certificate(JsonNode certificate) {
    return new Certificate(
        new Arn(textOr(certificate, "CertificateArn", "")),
        textOr(certificate, "Status", ""),
        texts(certificate, "SubjectAlternativeNames"),
        text(certificate, "CertificateAuthorityArn"));
  }

  private static ObservedSecurityGroup group(JsonNode group) {
    return new ObservedSecurityGroup(
        new SecurityGroupId(textOr(group, "GroupId", "")),
        new VpcId(textOr(group, "VpcId", "")),
        SecurityGroup.builder()
            .id(new ResourceId(ResourceType.SECURITY_GROUP, textOr(group, "GroupId", "")))
            .name(textOr(group, "GroupName", ""))
            .description(textOr(group, "Description", ""))
            .tags(tags(group))
            .build());
  }

  private static ObservedLoadBalancer balancer(JsonNode balancer) {
    LoadBalancer spec =
        LoadBalancer.builder()
            .id(ResourceId.LOAD_BALANCER)
            .name(textOr(balancer, "LoadBalancerName", ""))
            .type(LoadBalancerType.of(textOr(balancer, "Type", "")).orElseThrow())
            .scheme(Scheme.of(textOr(balancer, "Scheme", "")).orElseThrow())
            .ipAddressType(IpAddressType.of(textOr(balancer, "IpAddressType", "")).orElseThrow())
            .subnets(
                Token.of(
                    items(balancer, "AvailabilityZones")
                        .map(z -> SubnetMapping.of(new SubnetId(textOr(z, "SubnetId", ""))))
                        .toList()))
            .tags(tags(balancer))
            .build();
    return new ObservedLoadBalancer(
        new Arn(textOr(balancer, "LoadBalancerArn", "")),
        textOr(balancer, "DNSName", ""),
        new VpcId(textOr(balancer, "VpcId", "")),
        textOr(balancer.path("State"), "Code", ""),
        spec);
  }

  private static ObservedTargetGroup target(JsonNode group) {
    String name = textOr(group, "TargetGroupName", "");
    TargetGroup spec =
        TargetGroup.builder()
            .id(ResourceId.targetGroup(name))
            .name(Token.of(name))
            .targetType(TargetType.of(textOr(group, "TargetType", "")).orElseThrow())
            .port(Token.of(group.path("Port").asInt()))
            .protocol(Protocol.of(textOr(group, "Protocol", "")).orElseThrow())
            .ipAddressType(IpAddressType.IPV4)
            .healthCheck(unread())
            .tags(tags(group))
            .build();
    return new ObservedTargetGroup(
        new Arn(textOr(group, "TargetGroupArn", "")), new VpcId(textOr(group, "VpcId", "")), spec);
  }

  private static HealthCheck unread() {
    return HealthCheck.builder()
        .port(Token.of(PortRef.of("traffic-port")))
        .protocol(Protocol.HTTP)
        .path("/")
        .matcher("200")
        .intervalSeconds(30)
        .timeoutSeconds(5)
        .healthyThresholdCount(5)
        .unhealthyThresholdCount(2)
        .build();
  }
}
