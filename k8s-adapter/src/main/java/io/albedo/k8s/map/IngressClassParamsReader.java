package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.IngressClassParams;
import io.albedo.model.cluster.IngressClassParams.ListenerParams;
import io.albedo.model.cluster.IngressClassParams.SubnetSelector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads an IngressClassParams. What the schema of the resource forbids in a cluster is a finding
 * here, since no API server has seen a file.
 */
final class IngressClassParamsReader {

  private static final String OLD_PREFIX_LISTS = "PrefixListsIDs";
  private static final String PREFIX_LISTS = "prefixListsIDs";

  private IngressClassParamsReader() {}

  static IngressClassParams read(Metadata metadata, Fields object) {
    var params = IngressClassParams.builder().name(metadata.name().name());
    object
        .ignoring("status")
        .map("spec")
        .ifPresent(
            spec -> {
              addAdmission(params, spec);
              addLoadBalancer(params, spec);
              addNetwork(params, spec);
              addListeners(params, spec);
              addFirewall(params, spec);
            });
    return params.build();
  }

  private static void addAdmission(IngressClassParams.Builder params, Fields spec) {
    params
        .namespaceSelector(spec.map("namespaceSelector").map(LabelSelectorReader::read))
        .group(spec.map("group").map(group -> group.requiredText("name")));
  }

  private static void addLoadBalancer(IngressClassParams.Builder params, Fields spec) {
    params
        .loadBalancerName(filled(spec, "loadBalancerName"))
        .scheme(spec.textOf("scheme", "internal", "internet-facing"))
        .ipAddressType(
            spec.textOf("ipAddressType", "ipv4", "dualstack", "dualstack-without-public-ipv4"))
        .targetType(spec.textOf("targetType", "instance", "ip"))
        .tags(keysAndValues(spec, "tags"))
        .minimumCapacityUnits(capacity(spec))
        .ipv4IpamPoolId(spec.map("ipamConfiguration").flatMap(ipam -> ipam.text("ipv4IPAMPoolId")));
    if (spec.has("loadBalancerAttributes")) {
      params.loadBalancerAttributes(keysAndValues(spec, "loadBalancerAttributes"));
    }
  }

  private static OptionalInt capacity(Fields spec) {
    return spec.map("minimumLoadBalancerCapacity")
        .map(
            capacity ->
                OptionalInt.of(capacity.requiredNumber("capacityUnits", 0, Integer.MAX_VALUE)))
        .orElse(OptionalInt.empty());
  }

  private static void addNetwork(IngressClassParams.Builder params, Fields spec) {
    List<String> old = spec.texts(OLD_PREFIX_LISTS);
    List<String> lists = spec.texts(PREFIX_LISTS);
    if (!old.isEmpty() && !lists.isEmpty()) {
      spec.error(OLD_PREFIX_LISTS, "may not be set beside " + PREFIX_LISTS);
    }
    List<String> cidrs = spec.texts("inboundCIDRs");
    params
        .inboundCidrs(cidrs)
        .prefixListIds(lists.isEmpty() ? old : lists)
        .subnets(spec.map("subnets").map(IngressClassParamsReader::subnets));
  }

  private static SubnetSelector subnets(Fields subnets) {
    List<String> ids = subnets.texts("ids");
    SortedMap<String, List<String>> tags = subnets.textListMap("tags");
    if (ids.isEmpty() == tags.isEmpty()) {
      subnets.error("must have either ids or tags");
    }
    ids.stream()
        .filter(id -> !id.matches("subnet-[0-9a-f]+"))
        .forEach(id -> subnets.error("ids", "must be ids such as subnet-0a1b2c, not " + id));
    return new SubnetSelector(ids, tags);
  }

  private static void addListeners(IngressClassParams.Builder params, Fields spec) {
    params
        .certificateArns(spec.texts("certificateArn"))
        .sslPolicy(filled(spec, "sslPolicy"))
        .sslRedirectPort(filled(spec, "sslRedirectPort"))
        .listeners(
            spec.maps("listeners").stream().map(IngressClassParamsReader::listener).toList());
  }

  private static ListenerParams listener(Fields listener) {
    return new ListenerParams(
        listener.text("protocol").orElse(""),
        listener.number("port", 0, Ports.HIGHEST).orElse(0),
        keysAndValues(listener, "listenerAttributes"));
  }

  private static void addFirewall(IngressClassParams.Builder params, Fields spec) {
    params.wafv2AclArn(filled(spec, "wafv2AclArn")).wafv2AclName(filled(spec, "wafv2AclName"));
  }

  /** For these fields an empty text is the same as none. */
  private static Optional<String> filled(Fields spec, String field) {
    return spec.text(field).filter(text -> !text.isEmpty());
  }

  private static SortedMap<String, String> keysAndValues(Fields spec, String field) {
    var pairs = new TreeMap<String, String>();
    spec.maps(field)
        .forEach(pair -> pairs.put(pair.requiredText("key"), pair.text("value").orElse("")));
    return pairs;
  }
}
