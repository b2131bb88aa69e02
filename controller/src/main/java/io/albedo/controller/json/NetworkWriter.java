package io.albedo.controller.json;

import io.albedo.model.cloud.AccountFacts.Vpc;
import io.albedo.model.cloud.Subnet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes VPCs and subnets. */
final class NetworkWriter {

  private NetworkWriter() {}

  static ObjectNode vpc(Vpc vpc) {
    ObjectNode node = Nodes.object().put("VpcId", vpc.id().value());
    vpc.cidrBlocks().stream().findFirst().ifPresent(block -> node.put("CidrBlock", block));
    blocks(node, "CidrBlockAssociationSet", "CidrBlock", vpc.cidrBlocks());
    blocks(node, "Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock", vpc.ipv6CidrBlocks());
    return node;
  }

  static ObjectNode subnet(Subnet subnet) {
    ObjectNode node =
        Nodes.object()
            .put("SubnetId", subnet.id().value())
            .put("VpcId", subnet.vpc().value())
            .put("AvailabilityZone", subnet.availabilityZone())
            .put("AvailabilityZoneId", subnet.availabilityZoneId());
    Nodes.text(node, "CidrBlock", subnet.cidrBlock());
    blocks(node, "Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock", subnet.ipv6CidrBlocks());
    node.put("AvailableIpAddressCount", subnet.availableIpAddressCount());
    Nodes.text(node, "OutpostArn", subnet.outpostArn());
    Nodes.tags(node, subnet.tags());
    return node;
  }

  private static void blocks(ObjectNode owner, String set, String block, List<String> blocks) {
    Nodes.listIfAny(
        owner,
        set,
        blocks,
        value -> {
          ObjectNode association = Nodes.object().put(block, value);
          association.putObject(block + "State").put("State", "associated");
          return association;
        });
  }
}
