package io.albedo.controller.json;

import io.albedo.k8s.tree.Fields;
import io.albedo.model.alb.Arn;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a snapshot keeps beside the things it belongs to, by their ARNs. */
final class Attachments {

  private static final int MOST_UNITS = 1_000_000;

  private final Snapshot snapshot;
  private final SortedMap<String, SortedMap<String, String>> attributes = new TreeMap<>();
  private final SortedMap<String, Integer> capacity = new TreeMap<>();
  private final Set<String> asked = new HashSet<>();

  Attachments(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.map(SnapshotKey.ATTRIBUTES).ifPresent(this::readAttributes);
    snapshot.map(SnapshotKey.CAPACITY_RESERVATIONS).ifPresent(this::readCapacity);
  }

  private void readAttributes(Fields all) {
    all.names().forEach(arn -> attributes.put(arn, all.textMap(arn)));
  }

  private void readCapacity(Fields all) {
    all.names().forEach(arn -> all.number(arn, 0, MOST_UNITS).ifPresent(n -> capacity.put(arn, n)));
  }

  /** What belongs to this is there, but nobody needs it. */
  void ignore(Arn arn) {
    asked.add(arn.value());
  }

  SortedMap<String, String> attributes(String arn) {
    asked.add(arn);
    return attributes.getOrDefault(arn, Collections.emptySortedMap());
  }

  OptionalInt capacityUnits(String arn) {
    asked.add(arn);
    return Optional.ofNullable(capacity.get(arn)).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  /** Says what belongs to nothing that anybody asked for. */
  void reportUnused() {
    attributes.keySet().forEach(arn -> reportUnused(SnapshotKey.ATTRIBUTES, arn));
    capacity.keySet().forEach(arn -> reportUnused(SnapshotKey.CAPACITY_RESERVATIONS, arn));
  }

  private void reportUnused(SnapshotKey key, String arn) {
    if (!asked.contains(arn)) {
      snapshot.dangling(key, key.text() + "." + arn, arn);
    }
  }
}
