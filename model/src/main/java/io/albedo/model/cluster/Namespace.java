package io.albedo.model.cluster;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Namespace; only its labels matter, to the namespace selector of a class. */
public record Namespace(String name, SortedMap<String, String> labels) {
  public Namespace {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
