package io.albedo.k8s.map;

import io.albedo.k8s.tree.Finding;
import io.albedo.k8s.tree.Tree;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/**
 * Reads objects as an API server has them, by the same rules as manifests: an object makes the same
 * value and the same findings, wherever it comes from.
 */
public final class ServedObjectReader {

  /** Objects that are served name theirs. */
  private static final String ANY_NAMESPACE = "default";

  private ServedObjectReader() {}

  /** Reads an object of a kind, in the version that is asked for. */
  public static Reading read(ObjectKind kind, Tree.Entries object) {
    Candidate candidate =
        Candidate.of(kind, new RawObject(kind.type(), object, Origin.served()), ANY_NAMESPACE);
    ReadObject read = candidate.read();
    List<Finding> errors = candidate.findings().errors();
    return errors.isEmpty() ? new Reading.Whole(read) : broken(candidate, errors);
  }

  private static Reading broken(Candidate candidate, List<Finding> errors) {
    List<Diagnostic> findings =
        errors.stream().map(error -> Complaints.malformed(candidate, error)).toList();
    var unread = new UnreadCollector();
    unread.add(candidate);
    return new Reading.Broken(unread.result(), findings);
  }
}
