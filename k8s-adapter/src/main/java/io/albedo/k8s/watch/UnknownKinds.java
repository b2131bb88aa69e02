package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.albedo.k8s.map.UnreadCollector;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.IngressClass;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Kinds of which nobody knows what there is. There may be any object of them, so nothing is known
 * to be gone; and whatever others refer to may be there.
 */
record UnknownKinds(Set<ObjectKind> kinds) {

  /** Of these only what is referred to matters. */
  private static final Set<ObjectKind> BY_REFERENCE =
      Set.of(ObjectKind.INGRESS_CLASS_PARAMS, ObjectKind.NAMESPACE);

  UnknownKinds {
    kinds = Set.copyOf(kinds);
  }

  /**
   * Notes what follows for what else was read.
   *
   * @param read the cluster without these kinds
   */
  void noteIn(UnreadCollector unread, ClusterState read) {
    if (kinds.stream().anyMatch(kind -> !BY_REFERENCE.contains(kind))) {
      unread.addNameless();
    }
    var referred = Unread.builder();
    kinds.forEach(kind -> addReferred(kind, read, referred));
    unread.addAll(referred.build());
  }

  private static void addReferred(ObjectKind kind, ClusterState read, Unread.Builder unread) {
    Stream<Ingress> ingresses = read.ingresses().values().stream();
    switch (kind) {
      case INGRESS_CLASS ->
          unread.addAllIngressClasses(
              ingresses.map(Ingress::ingressClassName).flatMap(Optional::stream).toList());
      case INGRESS_CLASS_PARAMS -> unread.addAllIngressClassParams(parameters(read));
      case NAMESPACE -> unread.addAllNamespaces(ingresses.map(i -> i.name().namespace()).toList());
      case SERVICE -> {
        unread.addAllServices(boundServices(read));
        ingresses.map(UnknownKinds::withoutRules).forEach(i -> unread.putIngresses(i.name(), i));
      }
      case ENDPOINTS -> unread.addAllEndpoints(boundServices(read));
      default -> {}
    }
  }

  private static List<String> parameters(ClusterState read) {
    return read.ingressClasses().values().stream()
        .map(IngressClass::parameters)
        .flatMap(Optional::stream)
        .map(IngressClass.ParametersRef::name)
        .toList();
  }

  private static List<ObjectName> boundServices(ClusterState read) {
    return read.targetGroupBindings().values().stream()
        .map(binding -> binding.name().sibling(binding.serviceName()))
        .toList();
  }

  /** Without Services nobody knows what becomes of its rules, so they are as good as unread. */
  private static Ingress withoutRules(Ingress ingress) {
    return Ingress.builder()
        .from(ingress)
        .rules(List.of())
        .tls(List.of())
        .defaultBackend(Optional.empty())
        .build();
  }

  /** Whether Ingresses that were read count as unread. */
  boolean hidesIngresses() {
    return kinds.contains(ObjectKind.SERVICE);
  }
}
