package io.albedo.k8s.map;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import java.util.Set;

/** Notes what could not be read, and as much of it as could. */
final class UnreadCollector {

  /** Who cannot read these does not know which object it is, or in which group. */
  private static final Set<String> IDENTITY =
      Set.of("metadata.name", "metadata.namespace", "metadata.annotations");

  private final Unread.Builder unread = Unread.builder();

  Unread result() {
    return unread.build();
  }

  /** There is something of which nobody knows which object it is. */
  void addNameless() {
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
