package io.albedo.k8s.tree;

import java.util.List;

/** One document of a text. */
public sealed interface Document {

  /** Counts from 1, documents without content included. */
  int number();

  /**
   * A document that could be read.
   *
   * @param repeats keys that were written more than once in a map
   */
  record Parsed(int number, Tree root, List<Repeat> repeats) implements Document {
    public Parsed {
      repeats = List.copyOf(repeats);
    }
  }

  /** A document whose syntax is broken at a place; what follows it can still be read. */
  record Broken(int number, Place place, String problem) implements Document {}

  /** A key that a map already has; the last value counts, as it does for {@code kubectl}. */
  record Repeat(String key, Place place, Place first) {}
}
