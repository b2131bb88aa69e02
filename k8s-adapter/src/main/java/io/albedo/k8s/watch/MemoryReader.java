package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.albedo.k8s.map.ReadObject;
import io.albedo.k8s.map.Reading;
import io.albedo.k8s.map.ServedObjectReader;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.Map;
import java.util.Optional;

/** Reads the last good form of an Ingress out of the ControllerRevision that holds it. */
final class MemoryReader {

  /** What tells such a ControllerRevision from those of others. */
  static final Map<String, String> LABELS = Map.of("albedo.io/last-good", "true");

  private MemoryReader() {}

  static Memory read(GenericKubernetesResource revision) {
    Optional<OwnerReference> owner =
        revision.getMetadata().getOwnerReferences().stream()
            .filter(reference -> "Ingress".equals(reference.getKind()))
            .findFirst();
    if (owner.isEmpty()) {
      return unreadable(revision, "metadata.ownerReferences", "names no Ingress");
    }
    Object data = revision.getAdditionalProperties().get("data");
    if (!(ServedTree.tree(data) instanceof Tree.Entries form)) {
      return unreadable(revision, "data", "is no object");
    }
    return switch (ServedObjectReader.read(ObjectKind.INGRESS, form)) {
      case Reading.Whole(ReadObject(ObjectName name, Ingress ingress))
          when name.equals(ownerName(revision, owner.get())) ->
          Memory.of(new RememberedForm(ingress, owner.get().getUid(), number(revision)));
      case Reading.Whole other -> unreadable(revision, "data", "is not the Ingress that owns it");
      case Reading.Broken broken ->
          unreadable(revision, "data", broken.findings().getFirst().message());
    };
  }

  private static ObjectName ownerName(GenericKubernetesResource revision, OwnerReference owner) {
    return ItemMemory.name(revision.getMetadata()).sibling(owner.getName());
  }

  private static long number(GenericKubernetesResource revision) {
    return revision.getAdditionalProperties().get("revision") instanceof Number number
        ? number.longValue()
        : 0;
  }

  private static Memory unreadable(
      GenericKubernetesResource revision, String field, String problem) {
    Subject subject =
        new Subject(
            ServedKind.CONTROLLER_REVISION.text(), ItemMemory.name(revision.getMetadata()).text());
    return Memory.unreadable(
        Diagnostic.of(Code.UNREADABLE_MEMORY, subject, field, field + " " + problem));
  }
}
