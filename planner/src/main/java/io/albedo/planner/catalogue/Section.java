package io.albedo.planner.catalogue;

import java.util.List;

/** Annotations that are about one thing. */
public record Section(String title, List<AnnotationFacts> annotations) {
  public Section {
    annotations = List.copyOf(annotations);
  }
}
