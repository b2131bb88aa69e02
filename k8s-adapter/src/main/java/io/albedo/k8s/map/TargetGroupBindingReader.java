package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.TargetGroupBindingObject;
import io.albedo.model.cluster.TargetGroupBindingObject.NetworkingRule;
import io.albedo.model.cluster.TargetGroupBindingObject.Peer;
import io.albedo.model.cluster.TargetGroupBindingObject.Port;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a TargetGroupBinding. */
final class TargetGroupBindingReader {

  private TargetGroupBindingReader() {}

  static TargetGroupBindingObject read(Metadata metadata, Fields object) {
    var binding =
        TargetGroupBindingObject.builder()
            .name(metadata.name())
            .uid(metadata.uid())
            .generation(metadata.generation())
            .labels(metadata.labels())
            .annotations(metadata.annotations())
            .finalizers(metadata.finalizers())
            .deleting(metadata.deleting())
            .observedGeneration(observedGeneration(object));
    object
        .map("spec")
        .ifPresentOrElse(
            spec -> {
              addTargetGroup(binding, spec);
              addService(binding, spec);
              addNetwork(binding, spec);
            },
            () -> {
              object.error("spec", "is missing");
              binding.targetGroupArn("").serviceName("").servicePort(PortRef.of(0));
            });
    return binding.build();
  }

  private static OptionalInt observedGeneration(Fields object) {
    return object
        .map("status")
        .map(s -> s.ignoring("conditions").number("observedGeneration", 0, Integer.MAX_VALUE))
        .orElse(OptionalInt.empty());
  }

  private static void addTargetGroup(TargetGroupBindingObject.Builder binding, Fields spec) {
    String arn = spec.text("targetGroupARN").orElse("");
    Optional<String> name = spec.text("targetGroupName").filter(text -> !text.isEmpty());
    if (arn.isEmpty() && name.isEmpty()) {
      spec.error("targetGroupARN", "is missing");
    }
    binding
        .targetGroupArn(arn)
        .targetGroupName(name)
        .targetType(spec.textOf("targetType", "instance", "ip"))
        .targetGroupProtocol(spec.text("targetGroupProtocol"))
        .ipAddressType(spec.textOf("ipAddressType", "ipv4", "ipv6"))
        .iamRoleArnToAssume(spec.text("iamRoleArnToAssume"))
        .assumeRoleExternalId(spec.text("assumeRoleExternalId"))
        .multiClusterTargetGroup(spec.flag("multiClusterTargetGroup").orElse(false));
  }

  private static void addService(TargetGroupBindingObject.Builder binding, Fields spec) {
    if (!spec.has("serviceRef")) {
      spec.error("serviceRef", "is missing");
    }
    Optional<Fields> service = spec.map("serviceRef");
    binding
        .serviceName(service.map(s -> s.requiredText("name")).orElse(""))
        .servicePort(service.map(TargetGroupBindingReader::port).orElse(PortRef.of(0)));
  }

  private static PortRef port(Fields service) {
    Optional<PortRef> port = Ports.numberOrName(service, "port");
    if (port.isEmpty()) {
      service.error("port", "must be a port's number or name");
    }
    return port.orElse(PortRef.of(0));
  }

  private static void addNetwork(TargetGroupBindingObject.Builder binding, Fields spec) {
    binding
        .vpcId(spec.text("vpcID"))
        .nodeSelector(spec.map("nodeSelector").map(LabelSelectorReader::read))
        .networking(
            spec.map("networking")
                .map(n -> n.maps("ingress").stream().map(TargetGroupBindingReader::rule).toList()));
  }

  private static NetworkingRule rule(Fields rule) {
    return new NetworkingRule(
        rule.maps("from").stream()
            .map(TargetGroupBindingReader::peer)
            .flatMap(Optional::stream)
            .toList(),
        rule.maps("ports").stream().map(TargetGroupBindingReader::networkingPort).toList());
  }

  private static Optional<Peer> peer(Fields peer) {
    Optional<Peer> group =
        peer.map("securityGroup").map(g -> new Peer.OfSecurityGroup(g.requiredText("groupID")));
    Optional<Peer> block = peer.map("ipBlock").map(b -> new Peer.OfIpBlock(b.requiredText("cidr")));
    if (group.isPresent() == block.isPresent()) {
      peer.error("must have either a securityGroup or an ipBlock");
    }
    return group.or(() -> block);
  }

  private static Port networkingPort(Fields port) {
    return new Port(port.textOf("protocol", "TCP", "UDP"), Ports.numberOrName(port, "port"));
  }
}
