package io.albedo.k8s.tree;

import java.io.Serial;

/** What is wrong with the syntax of a document; becomes a {@link Document.Broken}. */
final class BrokenTextException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Place place;

  BrokenTextException(String problem, Place place) {
    super(problem, null, false, false);
    this.place = place;
  }

  Document.Broken inDocument(int number) {
    return new Document.Broken(number, place, String.valueOf(getMessage()));
  }
}
