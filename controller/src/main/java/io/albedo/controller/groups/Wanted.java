package io.albedo.controller.groups;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import java.util.SortedSet;

/**
 * What a group wants of AWS, without what only matters while it gets there: while this stays equal
 * and nobody else changes AWS, there is nothing to do.
 */
record Wanted(
    AlbGraph graph,
    SortedSet<Integer> ports,
    boolean blocked,
    List<ObjectName> quarantined,
    SortedSet<String> approvals) {

  static Wanted of(GroupTranslation group) {
    return new Wanted(
        group.graph(),
        group.listenerPorts(),
        group.blocked(),
        group.quarantined(),
        group.approvedReplacements());
  }
}
