package io.albedo.model.cloud;

import io.albedo.model.alb.SubnetId;
import io.albedo.model.alb.VpcId;
import java.util.List;
import java.util.Set;

/**
 * A route table.
 *
 * @param main whether it is the main one of its VPC
 * @param subnets the subnets associated explicitly
 * @param gatewayIds the gateways its routes lead to; {@code igw-...} makes its subnets public
 */
public record RouteTable(
    String id, VpcId vpc, boolean main, Set<SubnetId> subnets, List<String> gatewayIds) {
  public RouteTable {
    subnets = Set.copyOf(subnets);
    gatewayIds = List.copyOf(gatewayIds);
  }
}
