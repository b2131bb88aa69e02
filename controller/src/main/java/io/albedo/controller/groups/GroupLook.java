package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.port.CloudObserver;
import io.albedo.planner.Planner;
import io.albedo.planner.slice.CloudPartition;
import io.albedo.planner.slice.ClusterSlice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks at AWS for many groups at once, with the calls that one of them would take. */
final class GroupLook {

  private final Planner planner;
  private final CloudObserver clouds;
  private final String clusterName;
  private final Function<ClusterSlice, GroupPass> passes;

  GroupLook(
      Planner planner,
      CloudObserver clouds,
      String clusterName,
      Function<ClusterSlice, GroupPass> passes) {
    this.planner = planner;
    this.clouds = clouds;
    this.clusterName = clusterName;
    this.passes = passes;
  }

  /**
   * What a look shows.
   *
   * @param known what is known of each slice now; empty for those for which something is to be done
   */
  record Seen(CloudState cloud, Map<ClusterSlice, Optional<GroupMemory>> known) {}

  /**
   * Looks.
   *
   * @param others what else is to be seen
   */
  Seen at(List<ClusterSlice> slices, SortedSet<CloudNeed> others) {
    Map<ClusterSlice, SortedSet<CloudNeed>> needs = new HashMap<>();
    Map<ClusterSlice, Optional<GroupMemory>> known = new HashMap<>();
    SortedSet<CloudNeed> together = new TreeSet<>(others);
    for (ClusterSlice slice : slices) {
      known.put(slice, Optional.empty());
      needsOf(slice).ifPresent(own -> needs.put(slice, own));
    }
    needs.values().forEach(together::addAll);
    CloudState cloud = clouds.observe(together);
    CloudPartition parts = CloudPartition.of(cloud, clusterName);
    needs.forEach((slice, own) -> known.put(slice, seen(slice, own, parts)));
    return new Seen(cloud, known);
  }

  /** A slice that meets a bug is left to a pass of its own, which tells of it. */
  private Optional<SortedSet<CloudNeed>> needsOf(ClusterSlice slice) {
    try {
      return Optional.of(planner.needs(slice.cluster()));
    } catch (RuntimeException bug) {
      return Optional.empty();
    }
  }

  private Optional<GroupMemory> seen(
      ClusterSlice slice, SortedSet<CloudNeed> own, CloudPartition parts) {
    try {
      return passes.apply(slice).unchanged(own, of(parts, slice));
    } catch (RuntimeException bug) {
      return Optional.empty();
    }
  }

  private static CloudState of(CloudPartition parts, ClusterSlice slice) {
    return parts.of(slice.groups().stream().map(GroupId::stack).collect(Collectors.toSet()));
  }
}
