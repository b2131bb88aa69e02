package io.albedo.controller.cli;

import io.albedo.model.cloud.ObservedSecurityGroup;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.Planner;
import io.albedo.planner.canonical.ObservedStack;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What AWS has for groups in which there is nobody.
 *
 * @param compared whether there was a cluster to compare with; without one all groups are in here
 * @param shared security groups that load balancers of several groups share
 */
record Orphanage(
    String cluster,
    boolean compared,
    List<ObservedStack> groups,
    List<ObservedSecurityGroup> shared) {

  /** Compares with a cluster, if there is one. */
  static Orphanage of(PlanSource source, Optional<ClusterState> cluster) {
    OwnedGroups owned = new OwnedGroups(source.cloud(), source.options());
    Set<String> inhabited =
        cluster
            .map(c -> new Planner(source.options()).translate(c, source.cloud()))
            .map(
                translation ->
                    translation.groups().stream()
                        .map(g -> g.group().stack().value())
                        .collect(Collectors.toSet()))
            .orElse(Set.of());
    return new Orphanage(
        source.options().clusterName(),
        cluster.isPresent(),
        owned.names().stream().filter(n -> !inhabited.contains(n)).map(owned::of).toList(),
        owned.shared());
  }
}
