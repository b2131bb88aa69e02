package io.albedo.k8s.map;

import io.albedo.k8s.tree.Place;

/** Where an object stands. */
record Origin(String source, int document) {

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
