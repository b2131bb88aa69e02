package io.albedo.k8s.map;

import io.albedo.model.cluster.Unread;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/** What came of reading one object. */
public sealed interface Reading {

  /** The object could be read. */
  record Whole(ReadObject object) implements Reading {}

  /**
   * The object is there, but cannot be read.
   *
   * @param part as much of it as is clear
   * @param findings what is wrong with it
   */
  record Broken(Unread part, List<Diagnostic> findings) implements Reading {
    public Broken {
      findings = List.copyOf(findings);
    }
  }
}
