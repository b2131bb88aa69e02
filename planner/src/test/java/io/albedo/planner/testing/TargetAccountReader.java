package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.number;
import static io.albedo.planner.testing.Nodes.text;
import static io.albedo.planner.testing.Nodes.textOr;

import io.albedo.model.alb.Arn;
import io.albedo.model.alb.IpPermission;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cloud.ObservedTarget;
import io.albedo.model.cloud.ObservedTargetGroup;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Adds to an account what decides about targets. */
final class TargetAccountReader {

  private static final Map<String, IpPermission.Kind> SOURCES =
      Map.of(
          "IpRanges/CidrIp", IpPermission.Kind.IPV4_CIDR,
          "Ipv6Ranges/CidrIpv6", IpPermission.Kind.IPV6_CIDR,
          "PrefixListIds/PrefixListId", IpPermission.Kind.PREFIX_LIST,
          "UserIdGroupPairs/GroupId", IpPermission.Kind.SECURITY_GROUP);

  private TargetAccountReader() {}

  /** The account, with all that {@code tree} says of targets, instances and permissions. */
  static CloudState read(JsonNode tree, CloudState account) {
    CloudState.Builder cloud = CloudState.builder().from(withPermissions(tree, account));
    AccountFacts.Builder facts = AccountFacts.builder().from(account.facts().orElseThrow());
    items(tree, "Vpcs").map(TargetAccountReader::vpc).forEach(facts::addVpcs);
    items(tree, "Instances")
        .forEach(i -> cloud.putInstances(textOr(i, "InstanceId", ""), instance(i)));
    items(tree, "NetworkInterfaces")
        .map(TargetAccountReader::networkInterface)
        .forEach(i -> cloud.putNetworkInterfaces(i.id(), i));
    return cloud.facts(facts.build()).targets(targets(tree, account)).build();
  }

  /** Of each target group that there is; what is not listed has none. */
  static SortedMap<Arn, List<ObservedTarget>> targets(JsonNode tree, CloudState account) {
    SortedMap<Arn, List<ObservedTarget>> targets = new TreeMap<>();
    account.targetGroups().stream()
        .map(ObservedTargetGroup::arn)
        .forEach(
            arn ->
                targets.put(
                    arn,
                    items(tree.path("Targets"), arn.value())
                        .map(TargetAccountReader::target)
                        .toList()));
    return targets;
  }

  private static ObservedTarget target(JsonNode entry) {
    JsonNode target = entry.path("Target");
    JsonNode health = entry.path("TargetHealth");
    return new ObservedTarget(
        textOr(target, "Id", ""),
        number(target, "Port"),
        text(target, "AvailabilityZone"),
        text(health, "State")
            .map(
                state ->
                    new ObservedTarget.Health(
                        state, text(health, "Reason"), text(health, "Description"))));
  }

  /** The account with the permissions of its security groups, and their descriptions. */
  static CloudState withPermissions(JsonNode tree, CloudState account) {
    CloudState.Builder cloud =
        CloudState.builder()
            .from(account)
            .securityGroups(List.of())
            .permissionDescriptions(new TreeMap<>());
    for (ObservedSecurityGroup group : account.securityGroups()) {
      SortedMap<IpPermission, String> permissions = permissions(tree, group.groupId());
      cloud.addSecurityGroups(
          new ObservedSecurityGroup(
              group.groupId(), group.vpc(), group.spec().withIngress(permissions.keySet())));
      permissions.values().removeIf(String::isEmpty);
      cloud.putPermissionDescriptions(group.groupId(), permissions);
    }
    return cloud.build();
  }

  private static SortedMap<IpPermission, String> permissions(JsonNode tree, SecurityGroupId id) {
    SortedMap<IpPermission, String> permissions = new TreeMap<>();
    items(tree, "SecurityGroups")
        .filter(group -> textOr(group, "GroupId", "").equals(id.value()))
        .flatMap(group -> items(group, "IpPermissions"))
        .forEach(permission -> permissions.putAll(permissions(permission)));
    return permissions;
  }

  /** One permission for each of its sources, with its description. */
  static SortedMap<IpPermission, String> permissions(JsonNode permission) {
    SortedMap<IpPermission, String> all = new TreeMap<>();
    SOURCES.forEach(
        (path, kind) -> {
          String[] names = path.split("/", -1);
          items(permission, names[0])
              .forEach(
                  source ->
                      all.put(
                          new IpPermission(
                              textOr(permission, "IpProtocol", ""),
                              number(permission, "FromPort").orElse(-1),
                              number(permission, "ToPort").orElse(-1),
                              new IpPermission.Source(kind, textOr(source, names[1], ""))),
                          textOr(source, "Description", "")));
        });
    return all;
  }

  private static AccountFacts.Vpc vpc(JsonNode vpc) {
    return new AccountFacts.Vpc(
        new VpcId(textOr(vpc, "VpcId", "")),
        blocks(vpc, "CidrBlock").toList(),
        blocks(vpc, "Ipv6CidrBlock").toList());
  }

  private static Stream<String> blocks(JsonNode vpc, String name) {
    return items(vpc, name + "AssociationSet")
        .filter(a -> textOr(a.path(name + "State"), "State", "").equals("associated"))
        .map(a -> textOr(a, name, ""));
  }

  private static Instance instance(JsonNode instance) {
    return new Instance(
        textOr(instance, "InstanceId", ""),
        items(instance, "NetworkInterfaces").map(TargetAccountReader::networkInterface).toList());
  }

  private static NetworkInterface networkInterface(JsonNode found) {
    NetworkInterface.Builder builder =
        NetworkInterface.builder()
            .id(textOr(found, "NetworkInterfaceId", ""))
            .vpc(new VpcId(textOr(found, "VpcId", "")))
            .deviceIndex(number(found.path("Attachment"), "DeviceIndex"));
    items(found, "PrivateIpAddresses")
        .forEach(a -> builder.addAddresses(textOr(a, "PrivateIpAddress", "")));
    items(found, "Ipv6Addresses").forEach(a -> builder.addAddresses(textOr(a, "Ipv6Address", "")));
    items(found, "Ipv4Prefixes").forEach(p -> builder.addPrefixes(textOr(p, "Ipv4Prefix", "")));
    items(found, "Ipv6Prefixes").forEach(p -> builder.addPrefixes(textOr(p, "Ipv6Prefix", "")));
    items(found, "Groups")
        .forEach(g -> builder.addSecurityGroups(new SecurityGroupId(textOr(g, "GroupId", ""))));
    return builder.build();
  }
}
