package io.albedo.k8s.map;

import io.albedo.model.cluster.ClusterState;
import io.albedo.model.diag.Subject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What manifests say.
 *
 * @param cluster the objects that matter to an ALB, without those that could not be read
 * @param ignoredKinds how many objects of kinds that do not matter were left out
 * @param unknownFields how many times a field was found that its kind does not have, such as {@code
 *     Ingress spec.rules[].paths}
 * @param unread the objects that are written down but could not be read: they are not gone, so
 *     nothing that belongs to them may be removed
 * @param isWhole whether it is known of every document which object it is; if not, no object is
 *     gone only because it is not in {@code cluster}
 */
public record Manifests(
    ClusterState cluster,
    SortedMap<String, Integer> ignoredKinds,
    SortedMap<String, Integer> unknownFields,
    SortedSet<Subject> unread,
    boolean isWhole) {

  public Manifests {
    ignoredKinds = Collections.unmodifiableSortedMap(new TreeMap<>(ignoredKinds));
    unknownFields = Collections.unmodifiableSortedMap(new TreeMap<>(unknownFields));
    unread = Collections.unmodifiableSortedSet(new TreeSet<>(unread));
  }
}
