package io.albedo.controller.groups;

import io.albedo.model.alb.GroupId;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.Ingress;
import io.albedo.model.cluster.ObjectName;
import io.albedo.planner.slice.ClusterSlice;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people write, as opposed to what a controller adds to it. */
final class WrittenForm {

  private WrittenForm() {}

  /** The slice without what controllers write into it. */
  static ClusterState of(ClusterSlice slice) {
    SortedMap<ObjectName, Ingress> written = new TreeMap<>();
    slice
        .cluster()
        .ingresses()
        .forEach(
            (name, ingress) ->
                written.put(
                    name,
                    Ingress.builder()
                        .from(ingress)
                        .statusAddresses(List.of())
                        .finalizers(new TreeSet<>())
                        .build()));
    return ClusterState.builder()
        .from(slice.cluster())
        .ingresses(written)
        .targetGroupBindings(new TreeMap<>())
        .lastGoodIngresses(new TreeMap<>())
        .build();
  }

  /** Whether a controller has been here before: all Ingresses are held. */
  static boolean isLookedAfter(ClusterSlice slice) {
    Set<String> finalizers =
        slice.groups().stream().map(GroupId::finalizer).collect(Collectors.toSet());
    return !slice.groups().isEmpty()
        && slice.cluster().ingresses().values().stream()
            .allMatch(ingress -> ingress.finalizers().stream().anyMatch(finalizers::contains));
  }
}
