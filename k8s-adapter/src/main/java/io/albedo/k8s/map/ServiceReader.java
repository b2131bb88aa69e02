package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.util.OptionalInt;

/** Reads a Service, with the defaults of the API server where the manifest is silent. */
final class ServiceReader {

  private ServiceReader() {}

  static Service read(Metadata metadata, Fields object) {
    var service =
        Service.builder()
            .name(metadata.name())
            .uid(metadata.uid())
            .annotations(metadata.annotations());
    object.ignoring("status").map("spec").ifPresent(spec -> addSpec(service, spec));
    return service.build();
  }

  private static void addSpec(Service.Builder service, Fields spec) {
    spec.ignoring(
        "clusterIP",
        "clusterIPs",
        "externalIPs",
        "externalName",
        "externalTrafficPolicy",
        "healthCheckNodePort",
        "internalTrafficPolicy",
        "ipFamily",
        "ipFamilyPolicy",
        "loadBalancerClass",
        "loadBalancerIP",
        "loadBalancerSourceRanges",
        "publishNotReadyAddresses",
        "sessionAffinity",
        "sessionAffinityConfig",
        "topologyKeys",
        "trafficDistribution");
    spec.textOf("type", "ClusterIP", "NodePort", "LoadBalancer", "ExternalName")
        .ifPresent(service::type);
    spec.flag("allocateLoadBalancerNodePorts").ifPresent(service::allocateLoadBalancerNodePorts);
    service
        .selector(spec.textMap("selector"))
        .ipFamilies(spec.texts("ipFamilies"))
        .ports(spec.maps("ports").stream().map(ServiceReader::port).toList());
  }

  private static ServicePort port(Fields port) {
    port.ignoring("appProtocol").textOf("protocol", "TCP", "UDP", "SCTP");
    int number = port.requiredNumber("port", 1, Ports.HIGHEST);
    return new ServicePort(
        port.text("name").orElse(""),
        number,
        Ports.numberOrName(port, "targetPort").orElse(PortRef.of(number)),
        nodePort(port));
  }

  /** A node port of 0 is one that the API server has still to choose. */
  private static OptionalInt nodePort(Fields port) {
    OptionalInt nodePort = port.number("nodePort", 0, Ports.HIGHEST);
    return nodePort.orElse(0) == 0 ? OptionalInt.empty() : nodePort;
  }
}
