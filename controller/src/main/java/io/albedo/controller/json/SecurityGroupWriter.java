package io.albedo.controller.json;

import static java.util.stream.Collectors.groupingBy;

import io.albedo.model.alb.IpPermission;
import io.albedo.model.cloud.ObservedSecurityGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a security group; permissions that differ in nothing but their source become one.
 *
 * @param descriptions of those permissions that have one
 */
record SecurityGroupWriter(Map<IpPermission, String> descriptions) {

  private static final String ALL_PROTOCOLS = "-1";

  static ObjectNode write(ObservedSecurityGroup group, Map<IpPermission, String> descriptions) {
    ObjectNode node =
        Nodes.object()
            .put("GroupId", group.groupId().value())
            .put("GroupName", group.spec().name())
            .put("Description", group.spec().description())
            .put("VpcId", group.vpc().value());
    var writer = new SecurityGroupWriter(descriptions);
    var byTraffic =
        group.spec().ingress().stream()
            .collect(groupingBy(SecurityGroupWriter::traffic, TreeMap::new, Collectors.toList()));
    Nodes.list(node, "IpPermissions", byTraffic.values(), writer::permission);
    Nodes.tags(node, group.spec().tags());
    return node;
  }

  /** The permission without its source. */
  private static IpPermission traffic(IpPermission one) {
    return new IpPermission(
        one.protocol(),
        one.fromPort(),
        one.toPort(),
        new IpPermission.Source(IpPermission.Kind.IPV4_CIDR, ""));
  }

  private ObjectNode permission(List<IpPermission> sameTraffic) {
    IpPermission first = sameTraffic.getFirst();
    ObjectNode node = Nodes.object().put("IpProtocol", first.protocol());
    if (!first.protocol().equals(ALL_PROTOCOLS)) {
      node.put("FromPort", first.fromPort()).put("ToPort", first.toPort());
    }
    for (PermissionShape shape : PermissionShape.ALL) {
      Nodes.listIfAny(
          node,
          shape.list(),
          sameTraffic.stream().filter(one -> one.source().kind() == shape.kind()).toList(),
          one -> source(shape, one));
    }
    return node;
  }

  private ObjectNode source(PermissionShape shape, IpPermission one) {
    ObjectNode node = Nodes.object().put(shape.value(), one.source().value());
    Nodes.text(node, "Description", Optional.ofNullable(descriptions.get(one)));
    return node;
  }
}
