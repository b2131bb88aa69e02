package io.albedo.planner.translate;

import io.albedo.model.cluster.ObjectName;
import io.albedo.model.diag.Diagnostic;
import java.util.List;

/**
 * What the cluster asks for.
 *
 * @param groups by the text of their ids
 * @param unmanaged Ingresses that are not ours
 * @param diagnostics findings that belong to no group; those of a group are in it
 */
public record Translation(
    List<GroupTranslation> groups, List<ObjectName> unmanaged, List<Diagnostic> diagnostics) {
  public Translation {
    groups = List.copyOf(groups);
    unmanaged = List.copyOf(unmanaged);
    diagnostics = List.copyOf(diagnostics);
  }
}
