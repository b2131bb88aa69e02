package io.albedo.planner.testing;

import static io.albedo.planner.testing.Nodes.items;
import static io.albedo.planner.testing.Nodes.map;
import static io.albedo.planner.testing.Nodes.number;
import static io.albedo.planner.testing.Nodes.text;
import static io.albedo.planner.testing.Nodes.textOr;
import static io.albedo.planner.testing.Nodes.texts;

import io.albedo.model.Sensitive;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.Namespace;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.PortRef;
import io.albedo.model.cluster.Secret;
import io.albedo.model.cluster.Service;
import io.albedo.model.cluster.ServicePort;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the objects of a recorded cluster; the real reader is another module's. */
public final class ManifestReader {

  private ManifestReader() {}

  public static ClusterState read(String yaml) {
    ClusterState.Builder cluster = ClusterState.builder();
    Nodes.documents(yaml).forEach(document -> add(cluster, document));
    return cluster.build();
  }

  private static void add(ClusterState.Builder cluster, JsonNode object) {
    String name = textOr(object.path("metadata"), "name", "");
    switch (textOr(object, "kind", "")) {
      case "Ingress" -> cluster.putIngresses(name(object), ingress(object));
      case "Service" -> cluster.putServices(name(object), service(object));
      case "Secret" -> cluster.putSecrets(name(object), secret(object));
      case "IngressClass" -> cluster.putIngressClasses(name, ingressClass(name, object));
      case "IngressClassParams" ->
          cluster.putIngressClassParams(name, ClassParamsReader.read(name, object.path("spec")));
      case "Namespace" ->
          cluster.putNamespaces(name, new Namespace(name, map(object.path("metadata"), "labels")));
      default -> TargetManifestReader.add(cluster, object, name(object));
    }
  }

  private static ObjectName name(JsonNode object) {
    JsonNode metadata = object.path("metadata");
    return new ObjectName(textOr(metadata, "namespace", "default"), textOr(metadata, "name", ""));
  }

  private static Ingress ingress(JsonNode object) {
    JsonNode metadata = object.path("metadata");
    JsonNode spec = object.path("spec");
    Ingress.Builder ingress =
        Ingress.builder()
            .name(name(object))
            .annotations(map(metadata, "annotations"))
            .finalizers(texts(metadata, "finalizers"))
            .deleting(metadata.has("deletionTimestamp"))
            .ingressClassName(text(spec, "ingressClassName"));
    items(spec, "rules").map(ManifestReader::rule).forEach(ingress::addRules);
    items(spec, "tls").map(t -> new IngressTls(texts(t, "hosts"))).forEach(ingress::addTls);
    if (spec.has("defaultBackend")) {
      ingress.defaultBackend(backend(spec.path("defaultBackend")));
    }
    return ingress.build();
  }

  private static IngressRule rule(JsonNode rule) {
    return new IngressRule(
        textOr(rule, "host", ""),
        items(rule.path("http"), "paths")
            .map(
                path ->
                    new IngressPath(
                        textOr(path, "path", ""),
                        textOr(path, "pathType", ""),
                        backend(path.path("backend"))))
            .toList());
  }

  private static Backend backend(JsonNode backend) {
    JsonNode service = backend.path("service");
    if (service.isMissingNode()) {
      JsonNode resource = backend.path("resource");
      return new Backend.OfResource(textOr(resource, "kind", ""), textOr(resource, "name", ""));
    }
    JsonNode port = service.path("port");
    PortRef reference =
        text(port, "name")
            .map(PortRef::of)
            .orElseGet(() -> PortRef.of(number(port, "number").orElse(0)));
    return new Backend.OfService(textOr(service, "name", ""), reference);
  }

  private static Service service(JsonNode object) {
    JsonNode spec = object.path("spec");
    Service.Builder service =
        Service.builder()
            .name(name(object))
            .uid(text(object.path("metadata"), "uid"))
            .annotations(map(object.path("metadata"), "annotations"))
            .type(textOr(spec, "type", "ClusterIP"))
            .ipFamilies(texts(spec, "ipFamilies"));
    items(spec, "ports").map(ManifestReader::port).forEach(service::addPorts);
    return service.build();
  }

  private static ServicePort port(JsonNode port) {
    int number = number(port, "port").orElseThrow();
    JsonNode target = port.path("targetPort");
    PortRef targetPort =
        target.isString()
            ? PortRef.of(target.asString())
            : PortRef.of(number(port, "targetPort").orElse(number));
    return new ServicePort(textOr(port, "name", ""), number, targetPort, number(port, "nodePort"));
  }

  private static Secret secret(JsonNode object) {
    SortedMap<String, Sensitive> data = new TreeMap<>();
    map(object, "data")
        .forEach(
            (key, value) ->
                data.put(
                    key,
                    new Sensitive(
                        new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8))));
    map(object, "stringData").forEach((key, value) -> data.put(key, new Sensitive(value)));
    return new Secret(name(object), map(object.path("metadata"), "labels"), data);
  }

  private static IngressClass ingressClass(String name, JsonNode object) {
    JsonNode spec = object.path("spec");
    String isDefault =
        map(object.path("metadata"), "annotations")
            .getOrDefault("ingressclass.kubernetes.io/is-default-class", "");
    return new IngressClass(
        name,
        textOr(spec, "controller", ""),
        isDefault.equals("true"),
        spec.has("parameters")
            ? java.util.Optional.of(parameters(spec.path("parameters")))
            : java.util.Optional.empty());
  }

  private static IngressClass.ParametersRef parameters(JsonNode parameters) {
    return new IngressClass.ParametersRef(
        textOr(parameters, "apiGroup", ""),
        textOr(parameters, "kind", ""),
        textOr(parameters, "name", ""));
  }
}
