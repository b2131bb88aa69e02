package io.albedo.planner.group;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/**
 * All Ingresses of a cluster, put into groups.
 *
 * @param groups in the order of their ids
 * @param unmanaged Ingresses that are in no group because they are not ours, or deleted
 * @param diagnostics why others are in no group
 */
public record Grouping(
    List<IngressGroup> groups, List<ObjectName> unmanaged, List<Diagnostic> diagnostics) {
  public Grouping {
    groups = List.copyOf(groups);
    unmanaged = List.copyOf(unmanaged);
    diagnostics = List.copyOf(diagnostics);
  }
}
