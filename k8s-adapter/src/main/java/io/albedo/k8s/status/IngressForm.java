package io.albedo.k8s.status;

import io.albedo.k8s.request.ApiKind;
import io.albedo.k8s.request.ObjectDraft;
import io.albedo.model.cluster.Backend;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressPath;
import io.albedo.model.cluster.IngressRule;
import io.albedo.model.cluster.IngressTls;
import io.albedo.model.cluster.PortRef;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An Ingress as a manifest that reads back as the same: what decides its part of a load balancer,
 * without finalizers and status.
 */
record IngressForm(Ingress ingress) {

  /** A copy of a manifest, in JSON; it may be as long as all the rest together. */
  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  Map<String, Object> object() {
    return ObjectDraft.of(ApiKind.INGRESS).put("metadata", metadata()).put("spec", spec()).build();
  }

  private ObjectDraft metadata() {
    SortedMap<String, String> annotations = new TreeMap<>(ingress.annotations());
    annotations.remove(LAST_APPLIED);
    return new ObjectDraft()
        .put("name", ingress.name().name())
        .put("namespace", ingress.name().namespace())
        .putIfPresent("uid", ingress.uid())
        .put("annotations", annotations);
  }

  private ObjectDraft spec() {
    return new ObjectDraft()
        .putIfPresent("ingressClassName", ingress.ingressClassName())
        .putIfPresent("defaultBackend", ingress.defaultBackend().map(IngressForm::backend))
        .put("rules", ingress.rules().stream().map(IngressForm::rule).toList())
        .put("tls", ingress.tls().stream().map(IngressForm::tls).toList());
  }

  private static Map<String, Object> rule(IngressRule rule) {
    ObjectDraft draft = new ObjectDraft().putText("host", rule.host());
    return rule.paths().isEmpty()
        ? draft.build()
        : draft
            .put("http", Map.of("paths", rule.paths().stream().map(IngressForm::path).toList()))
            .build();
  }

  private static Map<String, Object> path(IngressPath path) {
    return new ObjectDraft()
        .putText("path", path.path())
        .putText("pathType", path.pathType())
        .put("backend", backend(path.backend()))
        .build();
  }

  private static Map<String, Object> tls(IngressTls tls) {
    return Map.of("hosts", tls.hosts());
  }

  private static Map<String, Object> backend(Backend backend) {
    return switch (backend) {
      case Backend.OfService(String service, PortRef port) ->
          Map.of("service", new ObjectDraft().put("name", service).put("port", port(port)).build());
      case Backend.OfResource(String kind, String name) ->
          Map.of("resource", new ObjectDraft().put("kind", kind).put("name", name).build());
    };
  }

  private static Map<String, Object> port(PortRef port) {
    return switch (port) {
      case PortRef.ByNumber(int number) -> Map.of("number", number);
      case PortRef.ByName(String name) -> Map.of("name", name);
    };
  }
}
