package io.albedo.controller.groups;

import io.albedo.model.alb.AlbGraph;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import io.albedo.planner.translate.GroupTranslation;
import java.util.List;
import java.util.SortedSet;

/**
 * What a group wants of AWS, without what only matters while it gets there: while this stays equal
 * and nobody else changes AWS, there is nothing to do.
 *
 * @param findings what is wrong with it, of which others are to be told, too
 */
record Wanted(
    AlbGraph graph,
    SortedSet<Integer> ports,
    boolean blocked,
    List<ObjectName> quarantined,
    SortedSet<String> approvals,
    List<Diagnostic> findings) {

  static Wanted of(GroupTranslation group) {
    return new Wanted(
        group.graph(),
        group.listenerPorts(),
        group.blocked(),
        group.quarantined(),
        group.approvedReplacements(),
        group.diagnostics());
  }
}
