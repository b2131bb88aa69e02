package io.albedo.k8s.watch;

import io.albedo.k8s.map.ObjectKind;
import io.albedo.k8s.map.ReadObject;
import io.albedo.k8s.map.Reading;
import io.albedo.k8s.map.UnreadCollector;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts together a cluster out of what was read of its objects. */
final class ClusterDraft {

  private final ClusterState.Builder cluster = ClusterState.builder();
  private final SortedMap<ObjectName, Ingress> ingresses = new TreeMap<>();
  private final Map<ObjectName, Ingress> parts = new HashMap<>();
  private final List<RememberedForm> remembered = new ArrayList<>();
  private final UnreadCollector unread = new UnreadCollector();
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Set<ObjectKind> unknown = EnumSet.noneOf(ObjectKind.class);

  void add(Reading reading) {
    switch (reading) {
      case Reading.Whole(ReadObject(ObjectName name, Ingress ingress)) ->
          ingresses.put(name, ingress);
      case Reading.Whole whole -> whole.object().addTo(cluster);
      case Reading.Broken broken -> {
        addUnread(broken.part());
        findings.addAll(broken.findings());
      }
    }
  }

  void addUnread(Unread part) {
    parts.putAll(part.ingresses());
    unread.addAll(part);
  }

  void add(Memory memory) {
    memory.form().ifPresent(remembered::add);
    memory.finding().ifPresent(findings::add);
  }

  void report(Diagnostic finding) {
    findings.add(finding);
  }

  /** There may be anything of a kind. */
  void addUnknown(ObjectKind kind) {
    unknown.add(kind);
  }

  Reported<ClusterState> result() {
    if (!unknown.isEmpty()) {
      hideUnknown(new UnknownKinds(unknown));
    }
    cluster.ingresses(ingresses).lastGoodIngresses(lastGood()).unread(unread.result());
    return new Reported<>(cluster.build(), findings);
  }

  private void hideUnknown(UnknownKinds kinds) {
    ClusterState read = ClusterState.builder().from(cluster.build()).ingresses(ingresses).build();
    kinds.noteIn(unread, read);
    if (kinds.hidesIngresses()) {
      parts.putAll(ingresses);
      ingresses.clear();
    }
  }

  private Map<ObjectName, Ingress> lastGood() {
    Map<ObjectName, RememberedForm> newest = new HashMap<>();
    for (RememberedForm form : remembered) {
      if (Optional.of(form.uid()).equals(uid(form.ingress().name()))) {
        newest.merge(form.ingress().name(), form, (a, b) -> a.revision() >= b.revision() ? a : b);
      }
    }
    Map<ObjectName, Ingress> ingressesByName = new HashMap<>();
    newest.forEach((name, form) -> ingressesByName.put(name, form.ingress()));
    return ingressesByName;
  }

  private Optional<String> uid(ObjectName ingress) {
    return Optional.ofNullable(ingresses.get(ingress))
        .or(() -> Optional.ofNullable(parts.get(ingress)))
        .flatMap(i -> Objects.requireNonNull(i).uid());
  }
}
