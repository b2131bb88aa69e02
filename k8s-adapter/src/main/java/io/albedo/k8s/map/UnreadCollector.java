package io.albedo.k8s.map;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import java.util.Set;

/** Notes what could not be read, and as much of it as could. */
public final class UnreadCollector {

  /** Who cannot read these does not know which object it is, or in which group. */
  private static final Set<String> IDENTITY =
      Set.of("metadata.name", "metadata.namespace", "metadata.annotations");

  private final Unread.Builder unread = Unread.builder();

  public Unread result() {
    return unread.build();
  }

  /** Adds what somebody else has noted. */
  public void addAll(Unread other) {
    unread
        .putAllIngresses(other.ingresses())
        .addAllServices(other.services())
        .addAllIngressClasses(other.ingressClasses())
        .addAllIngressClassParams(other.ingressClassParams())
        .addAllNamespaces(other.namespaces())
        .addAllSecrets(other.secrets())
        .addAllTargetGroupBindings(other.targetGroupBindings())
        .addAllPods(other.pods())
        .addAllNodes(other.nodes())
        .addAllEndpointSlices(other.endpointSlices())
        .addAllEndpoints(other.endpoints())
        .addAllConfigMaps(other.configMaps());
    if (other.nameless()) {
      addNameless();
    }
  }

  /** There is something of which nobody knows which object it is. */
  public void addNameless() {
    unread.nameless(true);
  }

  void add(Candidate candidate) {
    ObjectName name = candidate.metadata().name();
    switch (candidate.kind()) {
      case INGRESS -> unread.putIngresses(name, IngressReader.readPart(candidate));
      case INGRESS_CLASS -> unread.addIngressClasses(name.name());
      case INGRESS_CLASS_PARAMS -> unread.addIngressClassParams(name.name());
      case TARGET_GROUP_BINDING -> unread.addTargetGroupBindings(name);
      case SERVICE -> unread.addServices(name);
      case NAMESPACE -> unread.addNamespaces(name.name());
      case SECRET -> unread.addSecrets(name);
      case POD -> unread.addPods(name);
      case NODE -> unread.addNodes(name.name());
      case ENDPOINT_SLICE -> unread.addEndpointSlices(name);
      case ENDPOINTS -> unread.addEndpoints(name);
      case CONFIG_MAP -> unread.addConfigMaps(name);
    }
    if (candidate.findings().errors().stream().anyMatch(e -> IDENTITY.contains(e.field()))) {
      addNameless();
    }
  }
}
