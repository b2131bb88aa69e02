package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Findings;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.StatusAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Reads an Ingress. */
final class IngressReader {

  private IngressReader() {}

  static Ingress read(Metadata metadata, Fields object) {
    var ingress =
        Ingress.builder()
            .name(metadata.name())
            .uid(metadata.uid())
            .annotations(metadata.annotations())
            .finalizers(metadata.finalizers())
            .deleting(metadata.deleting())
            .generation(metadata.generation())
            .statusAddresses(statusAddresses(object));
    object.map("spec").ifPresent(spec -> addSpec(ingress, spec));
    return ingress.build();
  }

  /** What decides which group an Ingress is in that cannot be read whole, as far as it is clear. */
  static Ingress readPart(Candidate candidate) {
    Metadata metadata = candidate.metadata();
    Fields object = Fields.of(candidate.object().tree(), Findings.open());
    return Ingress.builder()
        .name(metadata.name())
        .uid(metadata.uid())
        .annotations(
            object.map("metadata").map(m -> m.writtenMap("annotations")).orElse(new TreeMap<>()))
        .finalizers(metadata.finalizers())
        .deleting(metadata.deleting())
        .ingressClassName(object.map("spec").flatMap(IngressReader::className))
        .build();
  }

  private static Optional<String> className(Fields spec) {
    return spec.text("ingressClassName").filter(name -> !name.isEmpty());
  }

  private static void addSpec(Ingress.Builder ingress, Fields spec) {
    ingress
        .ingressClassName(className(spec))
        .defaultBackend(spec.map("defaultBackend").map(BackendReader::read))
        .rules(spec.maps("rules").stream().map(IngressReader::rule).toList())
        .tls(spec.maps("tls").stream().map(IngressReader::tls).toList());
  }

  private static IngressRule rule(Fields rule) {
    Optional<Fields> http = rule.map("http");
    List<Fields> paths = http.map(h -> h.maps("paths")).orElse(List.of());
    return new IngressRule(
        rule.text("host").orElse(""), paths.stream().map(IngressReader::path).toList());
  }

  private static IngressPath path(Fields path) {
    if (!path.has("backend")) {
      path.error("backend", "is missing");
    }
    return new IngressPath(
        path.text("path").orElse(""),
        path.text("pathType").orElse(""),
        path.map("backend").map(BackendReader::read).orElse(BackendReader.UNREADABLE));
  }

  private static IngressTls tls(Fields tls) {
    return new IngressTls(tls.ignoring("secretName").texts("hosts"));
  }

  private static List<StatusAddress> statusAddresses(Fields object) {
    return object
        .map("status")
        .flatMap(status -> status.map("loadBalancer"))
        .map(loadBalancer -> loadBalancer.maps("ingress"))
        .orElse(List.of())
        .stream()
        .map(IngressReader::statusAddress)
        .toList();
  }

  private static StatusAddress statusAddress(Fields entry) {
    return StatusAddress.of(
        entry.ignoring("ip", "ipMode").text("hostname").orElse(""),
        entry.maps("ports").stream()
            .map(port -> port.ignoring("protocol", "error").number("port", 0, Ports.HIGHEST))
            .flatMapToInt(OptionalInt::stream)
            .boxed()
            .toList());
  }
}
