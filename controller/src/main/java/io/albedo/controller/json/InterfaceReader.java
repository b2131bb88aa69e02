package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads instances and network interfaces. */
final class InterfaceReader {

  private InterfaceReader() {}

  static Optional<Instance> instance(Fields instance) {
    return Optional.of(
        new Instance(
            instance.requiredText("InstanceId"),
            instance.maps("NetworkInterfaces").stream()
                .flatMap(found -> networkInterface(found).stream())
                .toList()));
  }

  static Optional<NetworkInterface> networkInterface(Fields found) {
    return Optional.of(
        NetworkInterface.builder()
            .id(found.requiredText("NetworkInterfaceId"))
            .vpc(new VpcId(found.requiredText("VpcId")))
            .deviceIndex(
                found
                    .map("Attachment")
                    .map(a -> a.number("DeviceIndex", 0, Integer.MAX_VALUE))
                    .orElse(OptionalInt.empty()))
            .addresses(
                Stream.of(
                        found.text("PrivateIpAddress").stream(),
                        texts(found, "PrivateIpAddresses", "PrivateIpAddress"),
                        texts(found, "Ipv6Addresses", "Ipv6Address"))
                    .flatMap(texts -> texts)
                    .collect(Collectors.toCollection(TreeSet::new)))
            .prefixes(
                Stream.concat(
                        texts(found, "Ipv4Prefixes", "Ipv4Prefix"),
                        texts(found, "Ipv6Prefixes", "Ipv6Prefix"))
                    .collect(Collectors.toCollection(TreeSet::new)))
            .securityGroups(texts(found, "Groups", "GroupId").map(SecurityGroupId::new).toList())
            .build());
  }

  private static Stream<String> texts(Fields owner, String list, String field) {
    return owner.maps(list).stream().map(entry -> entry.requiredText(field));
  }
}
