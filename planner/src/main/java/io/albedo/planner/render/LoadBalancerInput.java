package io.albedo.planner.render;

import io.albedo.model.alb.LoadBalancer;
import io.albedo.model.alb.SecurityGroupId;
import io.albedo.model.alb.SubnetMapping;
import io.albedo.model.alb.Token;
import io.albedo.model.plan.AddressCall;
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

  /** The part of a status that is patched, or the load balancer that clients leave. */
  Json.Obj address(AddressCall call) {
    return switch (call) {
      case AddressCall.PublishAddress c ->
          Json.object()
              .put("apiVersion", "networking.k8s.io/v1")
              .put("kind", "Ingress")
              .put(
                  "metadata",
                  Json.object()
                      .put("name", c.ingress().name())
                      .put("namespace", c.ingress().namespace())
                      .build())
              .put("status", status(c))
              .build();
      case AddressCall.AwaitClientsMoved c ->
          Json.object()
              .put("LoadBalancerArn", tokens.text(c.loadBalancer()))
              .put("Seconds", c.seconds())
              .build();
    };
  }

  private Json status(AddressCall.PublishAddress call) {
    Json entry = Json.object().put("hostname", tokens.text(call.dnsName())).build();
    Json.Obj loadBalancer = Json.object().put("ingress", new Json.Arr(List.of(entry))).build();
    return Json.object().put("loadBalancer", loadBalancer).build();
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
