package io.albedo.k8s.map;

import io.albedo.k8s.tree.Place;

/**
 * Where an object stands.
 *
 * @param source the name of a file; empty for an object that an API server has
 */
record Origin(String source, int document) {

  static Origin served() {
    return new Origin("", 0);
  }

  /** The place at the end of a sentence; nothing for an object that stands nowhere. */
  String after(Place place) {
    return source.isEmpty() ? "" : ", " + at(place);
  }

  /** The place within this document, in the form that editors and terminals can jump to. */
  String at(Place place) {
    return "at "
        + source
        + ":"
        + place.line()
        + ":"
        + place.column()
        + " (document "
        + document
        + ")";
  }
}
