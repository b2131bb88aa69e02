package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import io.albedo.model.cloud.AccountFacts.Vpc;
import io.albedo.model.cloud.Subnet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads VPCs and subnets with the address blocks whose association is complete. */
final class NetworkReader {

  private NetworkReader() {}

  /** A VPC; its primary IPv4 block comes first, wherever it stands among the associated ones. */
  static Optional<Vpc> vpc(Fields vpc) {
    List<String> associated = blocks(vpc, "CidrBlockAssociationSet", "CidrBlock");
    return Optional.of(
        new Vpc(
            new VpcId(vpc.requiredText("VpcId")),
            Stream.concat(vpc.text("CidrBlock").stream(), associated.stream()).distinct().toList(),
            blocks(vpc, "Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock")));
  }

  static Optional<Subnet> subnet(Fields subnet) {
    return Optional.of(
        Subnet.builder()
            .id(new SubnetId(subnet.requiredText("SubnetId")))
            .vpc(new VpcId(subnet.requiredText("VpcId")))
            .availabilityZone(subnet.requiredText("AvailabilityZone"))
            .availabilityZoneId(subnet.requiredText("AvailabilityZoneId"))
            .availableIpAddressCount(
                subnet.requiredNumber("AvailableIpAddressCount", 0, Integer.MAX_VALUE))
            .cidrBlock(subnet.text("CidrBlock"))
            .ipv6CidrBlocks(blocks(subnet, "Ipv6CidrBlockAssociationSet", "Ipv6CidrBlock"))
            .outpostArn(subnet.text("OutpostArn"))
            .tags(Tags.of(subnet))
            .build());
  }

  private static List<String> blocks(Fields owner, String set, String block) {
    return owner.maps(set).stream()
        .filter(association -> isAssociated(association, block + "State"))
        .map(association -> association.requiredText(block))
        .toList();
  }

  private static boolean isAssociated(Fields association, String state) {
    return association
        .map(state)
        .flatMap(s -> s.text("State"))
        .filter("associated"::equals)
        .isPresent();
  }
}
