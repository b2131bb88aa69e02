package io.albedo.controller.saved;

import io.albedo.planner.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan as {@code albedo plan -o json} prints it, as far as it is compared.
 *
 * @param groups in the plan's order
 * @param diagnostics findings, each as it is printed
 * @param observed the hash of each resource that was there; absent in a plan without
 */
public record SavedPlan(
    List<Group> groups, List<Json.Obj> diagnostics, Optional<SortedMap<String, String>> observed) {

  public SavedPlan {
    groups = List.copyOf(groups);
    diagnostics = List.copyOf(diagnostics);
    observed = observed.map(o -> Collections.unmodifiableSortedMap(new TreeMap<>(o)));
  }

  /**
   * One group.
   *
   * @param operations by their ids, in the plan's order
   * @param withheld by resource and change, in the plan's order
   */
  public record Group(
      String name,
      String status,
      Map<String, Json.Obj> operations,
      Map<String, Json.Obj> withheld) {
    public Group {
      operations = Collections.unmodifiableMap(operations);
      withheld = Collections.unmodifiableMap(withheld);
    }
  }

  /** The same, of these groups only. */
  SavedPlan withoutFindings() {
    return new SavedPlan(groups, List.of(), observed);
  }
}
