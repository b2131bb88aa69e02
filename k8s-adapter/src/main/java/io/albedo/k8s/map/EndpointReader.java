package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.EndpointSlice;
import io.albedo.model.cluster.EndpointSubset;
import io.albedo.model.cluster.EndpointSubset.Endpoint;
import io.albedo.model.cluster.Endpoints;
import io.albedo.model.cluster.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads EndpointSlices and Endpoints, and where the targets of a cluster are noted. */
final class EndpointReader {

  private EndpointReader() {}

  static EndpointSlice slice(Metadata metadata, Fields object) {
    return new EndpointSlice(
        metadata.name(),
        Optional.ofNullable(metadata.labels().get(EndpointSlice.SERVICE_LABEL)),
        addressType(object),
        new EndpointSubset(
            ports(object),
            object.maps("endpoints").stream().map(e -> endpoint(e, metadata)).toList()));
  }

  private static String addressType(Fields object) {
    if (!object.has("addressType")) {
      object.error("addressType", "is missing");
    }
    return object.textOf("addressType", "IPv4", "IPv6", "FQDN").orElse("IPv4");
  }

  private static List<EndpointSubset.Port> ports(Fields object) {
    return object.maps("ports").stream().map(EndpointReader::port).toList();
  }

  private static EndpointSubset.Port port(Fields port) {
    port.ignoring("protocol", "appProtocol");
    return new EndpointSubset.Port(
        port.text("name").orElse(""), port.number("port", 1, Ports.HIGHEST));
  }

  private static Endpoint endpoint(Fields endpoint, Metadata slice) {
    endpoint.ignoring("hints", "hostname", "nodeName", "zone", "deprecatedTopology");
    Optional<Fields> conditions = endpoint.map("conditions").map(c -> c.ignoring("serving"));
    return new Endpoint(
        endpoint.texts("addresses"),
        conditions.flatMap(c -> c.flag("ready")),
        conditions.flatMap(c -> c.flag("terminating")),
        pod(endpoint, slice));
  }

  private static Optional<ObjectName> pod(Fields endpoint, Metadata owner) {
    return endpoint
        .map("targetRef")
        .map(Fields::ignoringOthers)
        .filter(target -> target.text("kind").equals(Optional.of("Pod")))
        .map(
            target ->
                new ObjectName(
                    target.text("namespace").orElse(owner.name().namespace()),
                    target.requiredText("name")));
  }

  static Endpoints endpoints(Metadata metadata, Fields object) {
    return new Endpoints(
        metadata.name(),
        object.maps("subsets").stream().map(subset -> subset(subset, metadata)).toList());
  }

  private static EndpointSubset subset(Fields subset, Metadata owner) {
    return new EndpointSubset(
        ports(subset),
        Stream.concat(
                subset.maps("addresses").stream().map(a -> address(a, true, owner)),
                subset.maps("notReadyAddresses").stream().map(a -> address(a, false, owner)))
            .toList());
  }

  private static Endpoint address(Fields address, boolean ready, Metadata owner) {
    address.ignoring("hostname", "nodeName");
    return new Endpoint(
        List.of(address.requiredText("ip")),
        Optional.of(ready),
        Optional.of(false),
        pod(address, owner));
  }

  static ConfigMap configMap(Metadata metadata, Fields object) {
    return new ConfigMap(metadata.name(), object.ignoringOthers().textMap("data"));
  }
}
