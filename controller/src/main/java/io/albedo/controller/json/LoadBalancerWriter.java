package io.albedo.controller.json;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.ObservedLoadBalancer;
import io.albedo.model.cloud.Subnet;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a load balancer.
 *
 * @param facts where the zones of its subnets are looked up
 */
record LoadBalancerWriter(Optional<AccountFacts> facts) {

  ObjectNode write(ObservedLoadBalancer observed) {
    LoadBalancer spec = observed.spec();
    ObjectNode node =
        Nodes.object()
            .put("LoadBalancerArn", observed.arn().value())
            .put("LoadBalancerName", spec.name())
            .put("DNSName", observed.dnsName())
            .put("Type", spec.type().text())
            .put("Scheme", spec.scheme().text())
            .put("IpAddressType", spec.ipAddressType().text())
            .put("VpcId", observed.vpc().value());
    node.putObject("State").put("Code", observed.state());
    Nodes.list(node, "AvailabilityZones", Nodes.known(spec.subnets()), this::subnet);
    Nodes.texts(node, "SecurityGroups", spec.securityGroups().stream().map(Nodes::known).toList());
    Nodes.text(node, "CustomerOwnedIpv4Pool", spec.customerOwnedIpv4Pool());
    spec.ipv4IpamPool().ifPresent(pool -> node.putObject("IpamPools").put("Ipv4IpamPoolId", pool));
    Nodes.tags(node, spec.tags());
    return node;
  }

  private ObjectNode subnet(SubnetMapping mapping) {
    ObjectNode node = Nodes.object();
    Nodes.text(node, "ZoneName", zone(mapping.subnet()));
    node.put("SubnetId", mapping.subnet().value());
    mapping
        .allocationId()
        .ifPresent(
            id -> node.putArray("LoadBalancerAddresses").addObject().put("AllocationId", id));
    return node;
  }

  private Optional<String> zone(SubnetId id) {
    return facts.stream()
        .flatMap(f -> f.subnets().stream())
        .filter(subnet -> subnet.id().equals(id))
        .map(Subnet::availabilityZone)
        .findFirst();
  }
}
