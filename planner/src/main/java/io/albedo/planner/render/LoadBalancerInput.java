package io.albedo.planner.render;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.Call;
import io.albedo.planner.json.Json;
import io.albedo.planner.json.JsonObjectBuilder;
import java.util.List;

/** Requests of the Elastic Load Balancing API about load balancers. */
record LoadBalancerInput(TokenJson tokens) {

  Json.Obj create(LoadBalancer spec) {
    JsonObjectBuilder input =
        Json.object()
            .put("Name", spec.name())
            .put("Type", spec.type().text())
            .put("Scheme", spec.scheme().text())
            .put("IpAddressType", spec.ipAddressType().text())
            .put("SubnetMappings", subnets(spec.subnets()));
    if (!spec.securityGroups().isEmpty()) {
      input.put("SecurityGroups", groups(spec.securityGroups()));
    }
    input.putIfPresent("CustomerOwnedIpv4Pool", spec.customerOwnedIpv4Pool());
    input.putIfPresent("IpamPools", spec.ipv4IpamPool(), LoadBalancerInput::ipamPools);
    if (!spec.tags().isEmpty()) {
      input.put("Tags", KeyValueJson.of(spec.tags()));
    }
    return input.build();
  }

  Json.Obj setSecurityGroups(Call.SetSecurityGroups call) {
    return Json.object()
        .put("LoadBalancerArn", tokens.text(call.loadBalancer()))
        .put("SecurityGroups", groups(call.securityGroups()))
        .build();
  }

  Json.Obj setSubnets(Call.SetSubnets call) {
    return Json.object()
        .put("LoadBalancerArn", tokens.text(call.loadBalancer()))
        .put("SubnetMappings", subnets(call.subnets()))
        .build();
  }

  Json.Obj setIpAddressType(Call.SetIpAddressType call) {
    return Json.object()
        .put("LoadBalancerArn", tokens.text(call.loadBalancer()))
        .put("IpAddressType", call.ipAddressType().text())
        .build();
  }

  Json.Obj reserveCapacity(Call.ModifyCapacityReservation call) {
    JsonObjectBuilder input =
        Json.object().put("LoadBalancerArn", tokens.text(call.loadBalancer()));
    return call.capacityUnits() == 0
        ? input.put("ResetCapacityReservation", true).build()
        : input
            .put(
                "MinimumLoadBalancerCapacity",
                Json.object().put("CapacityUnits", call.capacityUnits()).build())
            .build();
  }

  Json.Obj setIpPools(Call.ModifyIpPools call) {
    JsonObjectBuilder input =
        Json.object().put("LoadBalancerArn", tokens.text(call.loadBalancer()));
    return call.ipv4IpamPool().isEmpty()
        ? input.put("RemoveIpamPools", Json.strings(List.of("ipv4"))).build()
        : input
            .putIfPresent("IpamPools", call.ipv4IpamPool(), LoadBalancerInput::ipamPools)
            .build();
  }

  private Json groups(List<Token<SecurityGroupId>> groups) {
    return new Json.Arr(groups.stream().map(tokens::text).toList());
  }

  private Json subnets(Token<List<SubnetMapping>> subnets) {
    return tokens.json(
        subnets,
        known -> new Json.Arr(known.stream().map(LoadBalancerInput::subnetMapping).toList()));
  }

  private static Json subnetMapping(SubnetMapping mapping) {
    return Json.object()
        .put("SubnetId", mapping.subnet().value())
        .putIfPresent("AllocationId", mapping.allocationId())
        .build();
  }

  private static Json ipamPools(String ipv4Pool) {
    return Json.object().put("Ipv4IpamPoolId", ipv4Pool).build();
  }
}
