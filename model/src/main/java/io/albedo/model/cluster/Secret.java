package io.albedo.model.cluster;

import io.albedo.model.Sensitive;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A Secret, with its data decoded from base64 and read as UTF-8. Values never print. */
public record Secret(
    ObjectName name, SortedMap<String, String> labels, SortedMap<String, Sensitive> data) {
  public Secret {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
  }
}
