package io.albedo.controller.json;

import io.albedo.model.cloud.Instance;
import io.albedo.model.cloud.NetworkInterface;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Writes instances and network interfaces. */
final class InterfaceWriter {

  private InterfaceWriter() {}

  static ObjectNode instance(Instance instance) {
    ObjectNode node = Nodes.object().put("InstanceId", instance.id());
    Nodes.list(node, "NetworkInterfaces", instance.interfaces(), InterfaceWriter::networkInterface);
    return node;
  }

  static ObjectNode networkInterface(NetworkInterface found) {
    ObjectNode node =
        Nodes.object().put("NetworkInterfaceId", found.id()).put("VpcId", found.vpc().value());
    found.deviceIndex().ifPresent(index -> node.putObject("Attachment").put("DeviceIndex", index));
    write(node, "PrivateIpAddresses", "PrivateIpAddress", of4(found.addresses()));
    write(node, "Ipv6Addresses", "Ipv6Address", of6(found.addresses()));
    write(node, "Ipv4Prefixes", "Ipv4Prefix", of4(found.prefixes()));
    write(node, "Ipv6Prefixes", "Ipv6Prefix", of6(found.prefixes()));
    Nodes.listIfAny(
        node,
        "Groups",
        found.securityGroups(),
        group -> Nodes.object().put("GroupId", group.value()));
    return node;
  }

  private static void write(ObjectNode owner, String list, String field, List<String> texts) {
    Nodes.listIfAny(owner, list, texts, text -> Nodes.object().put(field, text));
  }

  private static List<String> of4(Collection<String> texts) {
    return filtered(texts, text -> text.indexOf(':') < 0);
  }

  private static List<String> of6(Collection<String> texts) {
    return filtered(texts, text -> text.indexOf(':') >= 0);
  }

  private static List<String> filtered(Collection<String> texts, Predicate<String> family) {
    return texts.stream().filter(family).toList();
  }
}
