package io.albedo.model.cluster;

import io.albedo.model.Sensitive;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Secret, with its data decoded from base64 and read as UTF-8. Values never print.
 *
 * @param version other data have another one; the same data may have had several
 */
public record Secret(
    ObjectName name,
    SortedMap<String, String> labels,
    SortedMap<String, Sensitive> data,
    Optional<String> version) {
  public Secret {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
  }

  /** One of which nobody counts versions. */
  public Secret(
      ObjectName name, SortedMap<String, String> labels, SortedMap<String, Sensitive> data) {
    this(name, labels, data, Optional.empty());
  }
}
