package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.planner.slice.ClusterSlice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of each group; those that were planned together share one memory. */
final class GroupMemories {

  private final Map<GroupId, GroupMemory> memories = new HashMap<>();

  /** What is known of all groups of a slice; empty if they were not planned together. */
  @SuppressWarnings("ReferenceEquality") // Groups that were planned together share one memory.
  Optional<GroupMemory> of(ClusterSlice slice) {
    GroupMemory known = null;
    for (GroupId group : slice.groups()) {
      GroupMemory own = memories.get(group);
      if (own == null || (known != null && known != own)) {
        return Optional.empty();
      }
      known = own;
    }
    return Optional.ofNullable(known);
  }

  /** Whether something is known of each group of a slice. */
  boolean knows(ClusterSlice slice) {
    return memories.keySet().containsAll(slice.groups());
  }

  /** Forgets what was known of the groups of a slice, if nothing is now. */
  void put(ClusterSlice slice, Optional<GroupMemory> memory) {
    for (GroupId group : slice.groups()) {
      memory.ifPresentOrElse(m -> memories.put(group, m), () -> memories.remove(group));
    }
  }

  /** Forgets all other groups. */
  void retain(Set<GroupId> groups) {
    memories.keySet().retainAll(groups);
  }
}
