package io.albedo.planner.target;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.plan.Plan;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be done for the targets of a cluster.
 *
 * @param plan a group for each binding; before them one for what security groups are to admit,
 *     after them one for what they are no longer to admit
 * @param waiting bindings with pods whose readiness gates wait for their targets: these should be
 *     looked at again soon, though nothing in the cluster will have changed
 * @param bugs bindings that could not be planned, each with the bug it met: they keep what they
 *     have, and have no group
 */
public record TargetPlan(
    Plan plan, SortedSet<ObjectName> waiting, SortedMap<ObjectName, RuntimeException> bugs) {

  public TargetPlan {
    waiting = Collections.unmodifiableSortedSet(new TreeSet<>(waiting));
    bugs = Collections.unmodifiableSortedMap(new TreeMap<>(bugs));
  }
}
