package io.albedo.aws.read.map;

import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.NetworkInterface;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceIpv4Prefix;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Address;
import software.amazon.awssdk.services.ec2.model.InstanceIpv6Prefix;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.InstancePrivateIpAddress;
import software.amazon.awssdk.services.ec2.model.Ipv4PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.Ipv6PrefixSpecification;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceIpv6Address;
import software.amazon.awssdk.services.ec2.model.NetworkInterfacePrivateIpAddress;

/** Network interfaces, by themselves and as instances have them. */
public final class InterfaceMapping {

  private InterfaceMapping() {}

  public static io.albedo.model.cloud.Instance instance(Instance instance) {
    return new io.albedo.model.cloud.Instance(
        instance.instanceId(),
        instance.networkInterfaces().stream().map(InterfaceMapping::ofInstance).toList());
  }

  private static NetworkInterface ofInstance(InstanceNetworkInterface found) {
    return NetworkInterface.builder()
        .id(found.networkInterfaceId())
        .vpc(new VpcId(Objects.toString(found.vpcId(), "")))
        .deviceIndex(
            found.attachment() == null
                ? OptionalInt.empty()
                : Numbers.optional(found.attachment().deviceIndex()))
        .addresses(
            texts(
                found.privateIpAddresses().stream().map(InstancePrivateIpAddress::privateIpAddress),
                found.ipv6Addresses().stream().map(InstanceIpv6Address::ipv6Address)))
        .prefixes(
            texts(
                found.ipv4Prefixes().stream().map(InstanceIpv4Prefix::ipv4Prefix),
                found.ipv6Prefixes().stream().map(InstanceIpv6Prefix::ipv6Prefix)))
        .securityGroups(groups(found.groups()))
        .build();
  }

  public static NetworkInterface networkInterface(
      software.amazon.awssdk.services.ec2.model.NetworkInterface found) {
    return NetworkInterface.builder()
        .id(found.networkInterfaceId())
        .vpc(new VpcId(Objects.toString(found.vpcId(), "")))
        .deviceIndex(
            found.attachment() == null
                ? OptionalInt.empty()
                : Numbers.optional(found.attachment().deviceIndex()))
        .addresses(
            texts(
                found.privateIpAddresses().stream()
                    .map(NetworkInterfacePrivateIpAddress::privateIpAddress),
                found.ipv6Addresses().stream().map(NetworkInterfaceIpv6Address::ipv6Address)))
        .prefixes(
            texts(
                found.ipv4Prefixes().stream().map(Ipv4PrefixSpecification::ipv4Prefix),
                found.ipv6Prefixes().stream().map(Ipv6PrefixSpecification::ipv6Prefix)))
        .securityGroups(groups(found.groups()))
        .build();
  }

  private static List<String> texts(Stream<String> some, Stream<String> others) {
    return Stream.concat(some, others).filter(Objects::nonNull).toList();
  }

  private static List<SecurityGroupId> groups(List<GroupIdentifier> groups) {
    return groups.stream().map(group -> new SecurityGroupId(group.groupId())).toList();
  }
}
