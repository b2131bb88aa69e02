package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.map;
import static io.albedo.planner.testing.Nodes.number;
import static io.albedo.planner.testing.Nodes.pairs;
import static io.albedo.planner.testing.Nodes.text;
import static io.albedo.planner.testing.Nodes.textOr;
import static io.albedo.planner.testing.Nodes.texts;

import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.ListenerParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import io.albedo.model.cluster.LabelSelector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads class parameters. */
final class ClassParamsReader {

  private ClassParamsReader() {}

  static IngressClassParams read(String name, JsonNode spec) {
    IngressClassParams.Builder params =
        IngressClassParams.builder()
            .name(name)
            .group(text(spec.path("group"), "name"))
            .loadBalancerName(text(spec, "loadBalancerName"))
            .scheme(text(spec, "scheme"))
            .ipAddressType(text(spec, "ipAddressType"))
            .targetType(text(spec, "targetType"))
            .certificateArns(texts(spec, "certificateArn"))
            .sslPolicy(text(spec, "sslPolicy"))
            .sslRedirectPort(text(spec, "sslRedirectPort"))
            .inboundCidrs(texts(spec, "inboundCIDRs"))
            .prefixListIds(
                texts(spec, spec.has("prefixListsIDs") ? "prefixListsIDs" : "PrefixListsIDs"))
            .tags(pairs(spec, "tags", "key", "value"))
            .ipv4IpamPoolId(text(spec.path("ipamConfiguration"), "ipv4IPAMPoolId"))
            .minimumCapacityUnits(number(spec.path("minimumLoadBalancerCapacity"), "capacityUnits"))
            .wafv2AclArn(text(spec, "wafv2AclArn"))
            .wafv2AclName(text(spec, "wafv2AclName"));
    items(spec, "listeners").map(ClassParamsReader::listener).forEach(params::addListeners);
    if (spec.has("loadBalancerAttributes")) {
      params.loadBalancerAttributes(pairs(spec, "loadBalancerAttributes", "key", "value"));
    }
    if (spec.has("subnets")) {
      params.subnets(subnets(spec.path("subnets")));
    }
    if (spec.has("namespaceSelector")) {
      params.namespaceSelector(selector(spec.path("namespaceSelector")));
    }
    return params.build();
  }

  private static ListenerParams listener(JsonNode listener) {
    return new ListenerParams(
        textOr(listener, "protocol", ""),
        number(listener, "port").orElse(0),
        pairs(listener, "listenerAttributes", "key", "value"));
  }

  private static SubnetSelector subnets(JsonNode subnets) {
    Map<String, List<String>> tags = new TreeMap<>();
    subnets
        .path("tags")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), texts(subnets.path("tags"), tag.getKey())));
    return new SubnetSelector(texts(subnets, "ids"), tags);
  }

  private static LabelSelector selector(JsonNode selector) {
    return new LabelSelector(
        map(selector, "matchLabels"),
        items(selector, "matchExpressions")
            .map(
                e ->
                    new LabelSelector.Requirement(
                        textOr(e, "key", ""), textOr(e, "operator", ""), texts(e, "values")))
            .toList());
  }
}
