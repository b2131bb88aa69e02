package io.albedo.planner.slice;

import io.albedo.model.alb.GroupId;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups that are tied to each other, directly or through others. */
final class Components {

  private final SortedMap<GroupId, SortedSet<GroupId>> componentOf = new TreeMap<>();

  /** These belong together. */
  void tie(Collection<GroupId> groups) {
    SortedSet<GroupId> all = new TreeSet<>(groups);
    groups.forEach(group -> all.addAll(of(group)));
    all.forEach(group -> componentOf.put(group, all));
  }

  /** All that belong together with a group, itself among them. */
  SortedSet<GroupId> of(GroupId group) {
    SortedSet<GroupId> known = componentOf.get(group);
    return known == null ? new TreeSet<>(List.of(group)) : known;
  }
}
