package io.albedo.planner.slice;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups that are planned together, and all of the cluster on which their plan can depend: while it
 * stays equal, so does what the groups want.
 *
 * @param groups usually one; several if an Ingress moves from one to another. None in the slice of
 *     Ingresses that are in no group
 */
public record ClusterSlice(SortedSet<GroupId> groups, ClusterState cluster) {

  public ClusterSlice {
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
  }

  /** Its groups in words: {@code edge}, or {@code edge, shop/web}. */
  public String key() {
    return groups.stream().map(GroupId::text).collect(Collectors.joining(", "));
  }
}
