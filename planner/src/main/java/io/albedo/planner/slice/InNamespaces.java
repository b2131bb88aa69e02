package io.albedo.planner.slice;

import io.albedo.model.cluster.ObjectName;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objects of some namespaces; those of one follow each other. */
final class InNamespaces {

  private InNamespaces() {}

  static <T> SortedMap<ObjectName, T> of(
      SortedMap<ObjectName, T> objects, Collection<String> namespaces) {
    SortedMap<ObjectName, T> found = new TreeMap<>();
    for (String namespace : namespaces) {
      for (Map.Entry<ObjectName, T> entry :
          objects.tailMap(new ObjectName(namespace, "")).entrySet()) {
        if (!entry.getKey().namespace().equals(namespace)) {
          break;
        }
        found.put(entry.getKey(), entry.getValue());
      }
    }
    return found;
  }
}
