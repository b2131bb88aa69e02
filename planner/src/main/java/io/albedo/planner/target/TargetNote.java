package io.albedo.planner.target;

import io.albedo.model.cluster.ConfigMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads which targets of a shared target group are noted as this cluster's. */
final class TargetNote {

  private static final String KEY = "targets";

  private TargetNote() {}

  static Optional<SortedSet<String>> read(Optional<ConfigMap> note) {
    return note.map(
        map ->
            Arrays.stream(map.data().getOrDefault(KEY, "").split(",", -1))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
