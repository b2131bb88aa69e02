package io.albedo.k8s.map;

import io.albedo.model.cluster.ClusterState;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What manifests say.
 *
 * @param cluster the objects that matter to an ALB; it says which could not be read
 * @param ignoredKinds how many objects of kinds that do not matter were left out
 * @param unknownFields how many times a field was found that its kind does not have, such as {@code
 *     Ingress spec.rules[].paths}
 */
public record Manifests(
    ClusterState cluster,
    SortedMap<String, Integer> ignoredKinds,
    SortedMap<String, Integer> unknownFields) {

  public Manifests {
    ignoredKinds = Collections.unmodifiableSortedMap(new TreeMap<>(ignoredKinds));
    unknownFields = Collections.unmodifiableSortedMap(new TreeMap<>(unknownFields));
  }

  /** Whether every object could be read. */
  public boolean isWhole() {
    return cluster.unread().isNothing();
  }
}
