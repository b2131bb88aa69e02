package io.albedo.controller.groups;

import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.Planner;
import io.albedo.planner.slice.ClusterSlice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The Secrets that slices name. What has not changed is not looked through again. */
final class NamedSecrets {

  private final Planner planner;
  private final Consumer<Set<ObjectName>> wanted;
  private Map<String, Named> named = new HashMap<>();
  private Set<ObjectName> told = Set.of();

  private record Named(ClusterSlice slice, Set<ObjectName> secrets) {}

  /**
   * None so far.
   *
   * @param wanted hears of all of them, whenever they are others than before
   */
  NamedSecrets(Planner planner, Consumer<Set<ObjectName>> wanted) {
    this.planner = planner;
    this.wanted = wanted;
  }

  /** These are all slices now. */
  void in(List<ClusterSlice> slices) {
    Map<String, Named> now = new HashMap<>();
    Set<ObjectName> all = new TreeSet<>();
    for (ClusterSlice slice : slices) {
      Named known = named.get(slice.key());
      Named fresh = known != null && known.slice().equals(slice) ? known : named(slice);
      now.put(slice.key(), fresh);
      all.addAll(fresh.secrets());
    }
    named = now;
    if (!all.equals(told)) {
      told = all;
      wanted.accept(all);
    }
  }

  /** A bug that one slice meets is told of by its own pass. */
  private Named named(ClusterSlice slice) {
    try {
      return new Named(slice, planner.secrets(slice.cluster()));
    } catch (RuntimeException bug) {
      Named before = named.get(slice.key());
      return new Named(slice, before == null ? Set.of() : before.secrets());
    }
  }
}
