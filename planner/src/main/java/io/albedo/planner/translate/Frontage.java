package io.albedo.planner.translate;

import io.albedo.model.alb.AddOn;
import io.albedo.model.alb.LoadBalancer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/** What a load balancer is to the outside: what must not change because somebody made a mistake. */
record Frontage(
    LoadBalancer loadBalancer,
    Optional<LoadBalancer> frontend,
    SortedMap<Integer, PortPlan> ports,
    List<AddOn> addOns) {

  /**
   * What would change if the other one took the place of this one. Ports and add-ons that only one
   * of them has do not count: an add-on that nobody mentions is left as it is.
   */
  Optional<String> changeTo(Frontage other) {
    Map<String, Object> before = facts(other);
    Map<String, Object> after = other.facts(this);
    return before.entrySet().stream()
        .filter(fact -> !Objects.equals(fact.getValue(), after.get(fact.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Map<String, Object> facts(Frontage other) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scheme", loadBalancer.scheme());
    facts.put("address type", loadBalancer.ipAddressType());
    facts.put("name", loadBalancer.name());
    facts.put("subnets", loadBalancer.subnets());
    facts.put("security groups", loadBalancer.securityGroups());
    facts.put("network load balancer in front", frontend.map(Frontage::facts));
    ports.values().stream()
        .filter(port -> other.ports.containsKey(port.port()))
        .forEach(port -> addFacts(port, facts));
    addOns.stream()
        .filter(addOn -> other.addOns.stream().anyMatch(o -> o.id().equals(addOn.id())))
        .forEach(addOn -> facts.put(addOn.id().type().humanName(), addOn));
    return facts;
  }

  private static List<Object> facts(LoadBalancer frontend) {
    return List.of(
        frontend.scheme(), frontend.name(), frontend.subnets(), frontend.securityGroups());
  }

  private static void addFacts(PortPlan port, Map<String, Object> facts) {
    String end = " of port " + port.port();
    facts.put("protocol" + end, port.protocol());
    facts.put("inbound CIDRs" + end, port.sources());
    facts.put("prefix lists" + end, port.prefixLists());
    facts.put("mutual authentication" + end, port.tls().mutualAuthentication());
  }
}
