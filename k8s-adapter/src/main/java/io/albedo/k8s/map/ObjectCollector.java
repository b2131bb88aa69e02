package io.albedo.k8s.map;

import io.albedo.k8s.tree.Findings;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Diagnostic;
import io.albedo.model.diag.Reported;
import io.albedo.model.diag.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts objects into those that matter, those that do not, and those that cannot be read. */
final class ObjectCollector {

  private final String defaultNamespace;
  private final ClusterState.Builder cluster = ClusterState.builder();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Subject, String> places = new HashMap<>();
  private final SortedMap<String, Integer> ignoredKinds = new TreeMap<>();
  private final SortedMap<String, Integer> unknownFields = new TreeMap<>();
  private final UnreadCollector unread = new UnreadCollector();

  ObjectCollector(String defaultNamespace) {
    this.defaultNamespace = defaultNamespace;
  }

  Reported<Manifests> result() {
    return new Reported<>(
        new Manifests(cluster.unread(unread.result()).build(), ignoredKinds, unknownFields),
        diagnostics);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** Reports something of which nobody knows which object it is. */
  void unidentified(Diagnostic diagnostic) {
    unread.addNameless();
    report(diagnostic);
  }

  void add(RawObject object) {
    Optional<ObjectKind> kind = object.type().known();
    Optional<Candidate> candidate =
        kind.map(known -> Candidate.of(known, object, defaultNamespace)).filter(Candidate::matters);
    candidate.ifPresentOrElse(
        this::add, () -> ignoredKinds.merge(object.type().distinctKind(), 1, Integer::sum));
  }

  private void add(Candidate candidate) {
    if (!candidate.isNamed()) {
      unidentified(Complaints.nameless(candidate));
    } else if (!candidate.isOfKnownVersion()) {
      unread.add(candidate);
      report(Complaints.unknownVersion(candidate));
    } else if (isFirst(candidate)) {
      read(candidate);
    }
  }

  private boolean isFirst(Candidate candidate) {
    String here = candidate.object().at();
    String first = places.putIfAbsent(candidate.subject(), here);
    if (first != null) {
      report(Complaints.duplicate(candidate.subject(), here, first));
    }
    return first == null;
  }

  private void read(Candidate candidate) {
    ReadObject read = candidate.read();
    Findings findings = candidate.findings();
    findings
        .unknownFields()
        .forEach(
            (field, times) ->
                unknownFields.merge(candidate.kind().text() + " " + field, times, Integer::sum));
    if (findings.errors().isEmpty()) {
      read.addTo(cluster);
    } else {
      unread.add(candidate);
      findings.errors().forEach(error -> report(Complaints.malformed(candidate, error)));
    }
  }
}
