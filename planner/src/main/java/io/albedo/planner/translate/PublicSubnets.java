package io.albedo.planner.translate;

import io.albedo.model.cloud.AccountFacts;
import io.albedo.model.cloud.RouteTable;
import io.albedo.model.cloud.Subnet;
import io.albedo.planner.annotation.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells public subnets, whose route table leads to an internet gateway, from private ones. */
record PublicSubnets(AccountFacts facts) {

  /** Those that are public, or those that are not. */
  Parsed<List<Subnet>> among(List<Subnet> subnets, boolean wanted) {
    List<Subnet> chosen = new ArrayList<>();
    for (Subnet subnet : subnets) {
      Optional<RouteTable> table = tableOf(subnet);
      if (table.isEmpty()) {
        return Parsed.bad("[" + subnet.vpc() + "] has no main route table");
      }
      if (leadsOut(table.get()) == wanted) {
        chosen.add(subnet);
      }
    }
    return Parsed.ok(chosen);
  }

  private Optional<RouteTable> tableOf(Subnet subnet) {
    return facts.routeTables().stream()
        .filter(table -> table.subnets().contains(subnet.id()))
        .findFirst()
        .or(() -> mainTableOf(subnet));
  }

  private Optional<RouteTable> mainTableOf(Subnet subnet) {
    return facts.routeTables().stream()
        .filter(table -> table.main() && table.vpc().equals(subnet.vpc()))
        .findFirst();
  }

  private static boolean leadsOut(RouteTable table) {
    return table.gatewayIds().stream().anyMatch(id -> id.startsWith("igw"));
  }
}
