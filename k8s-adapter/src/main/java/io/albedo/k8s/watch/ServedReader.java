package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.albedo.k8s.map.Reading;
import io.albedo.k8s.map.ServedObjectReader;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Code;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Subject;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;

/** Reads the objects of a kind. Whatever comes, a watch must go on, so it never throws. */
record ServedReader(ObjectKind kind) {

  Reading read(GenericKubernetesResource object) {
    try {
      return ServedObjectReader.read(kind, ServedTree.of(object));
    } catch (RuntimeException e) {
      return unreadable(object, e);
    }
  }

  /** The words of the exception are left out, since they may quote the object. */
  private Reading unreadable(GenericKubernetesResource object, RuntimeException e) {
    Subject subject = new Subject(kind.text(), ItemMemory.name(object.getMetadata()).text());
    return new Reading.Broken(
        Unread.builder().nameless(true).build(),
        List.of(
            Diagnostic.of(
                Code.UNREADABLE_ANSWER,
                subject,
                "",
                "reading it has failed with " + e.getClass().getSimpleName())));
  }
}
