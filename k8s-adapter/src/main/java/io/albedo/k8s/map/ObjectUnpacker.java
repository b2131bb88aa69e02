package io.albedo.k8s.map;

import io.albedo.k8s.tree.Fields;
import io.albedo.k8s.tree.Finding;
import io.albedo.k8s.tree.Findings;
import io.albedo.k8s.tree.Tree;
import java.util.Optional;

/** Takes documents apart into objects: a document is one, or a list of them. */
final class ObjectUnpacker {

  private final Origin origin;
  private final ObjectCollector collector;

  ObjectUnpacker(Origin origin, ObjectCollector collector) {
    this.origin = origin;
    this.collector = collector;
  }

  void unpack(Tree document) {
    unpack(document, Optional.empty());
  }

  /**
   * @param assumed what it is if it does not say so itself, as the items of an IngressList need not
   */
  private void unpack(Tree tree, Optional<TypeMeta> assumed) {
    if (!(tree instanceof Tree.Entries entries)) {
      complain("is " + tree.kind() + ", not an object", "", tree);
      return;
    }
    Findings findings = Findings.open();
    Optional<TypeMeta> type = TypeMeta.read(Fields.of(entries, findings)).or(() -> assumed);
    if (!findings.errors().isEmpty()) {
      Finding first = findings.errors().getFirst();
      complain(first.message(), first.field(), tree);
    } else if (type.isEmpty()) {
      complain("is missing", entries.entries().containsKey("kind") ? "apiVersion" : "kind", tree);
    } else if (type.get().isListWith(entries)) {
      unpackItems(type.get(), entries);
    } else {
      collector.add(new RawObject(type.get(), entries, origin));
    }
  }

  private void unpackItems(TypeMeta list, Tree.Entries entries) {
    switch (entries.entries().get("items")) {
      case null -> {}
      case Tree.Nothing none -> {}
      case Tree.Items items -> items.items().forEach(item -> unpack(item, list.item()));
      case Tree other -> complain("must be a list, not " + other.kind(), "items", other);
    }
  }

  private void complain(String problem, String field, Tree tree) {
    collector.unidentified(Complaints.notKubernetes(problem, field, origin, tree.place()));
  }
}
