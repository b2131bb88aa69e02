package io.albedo.k8s.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the entries of one map: of a repeated key the last value counts. */
final class EntriesBuilder {

  private final Place place;
  private final List<Document.Repeat> repeats;
  private final Map<String, Tree> entries = new LinkedHashMap<>();
  private final Map<String, Place> keys = new LinkedHashMap<>();
  private final Map<String, Tree> merged = new LinkedHashMap<>();

  EntriesBuilder(Place place, List<Document.Repeat> repeats) {
    this.place = place;
    this.repeats = repeats;
  }

  void put(String key, Place at, Tree value) {
    Place first = keys.putIfAbsent(key, at);
    if (first != null) {
      repeats.add(new Document.Repeat(key, at, first));
    }
    entries.put(key, value);
  }

  /** What {@code <<} brings: keys written in the map itself win, then the first map merged. */
  void merge(Tree value) throws BrokenTextException {
    switch (value) {
      case Tree.Entries base -> base.entries().forEach(merged::putIfAbsent);
      case Tree.Items bases -> mergeAll(bases);
      case Tree.Nothing absent -> {}
      default -> throw notAMap(value);
    }
  }

  private void mergeAll(Tree.Items bases) throws BrokenTextException {
    for (Tree base : bases.items()) {
      if (!(base instanceof Tree.Entries)) {
        throw notAMap(base);
      }
      merge(base);
    }
  }

  private static BrokenTextException notAMap(Tree value) {
    return new BrokenTextException(
        "a merge key (<<) takes a map or a list of maps, not " + value.kind(), value.place());
  }

  Tree.Entries build() {
    merged.forEach(entries::putIfAbsent);
    return new Tree.Entries(entries, place);
  }
}
