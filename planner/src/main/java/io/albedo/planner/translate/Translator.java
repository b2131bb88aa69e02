package io.albedo.planner.translate;

import io.albedo.model.cloud.CloudNeed;
import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.planner.Options;
import java.util.SortedSet;

/** Groups the Ingresses of a cluster and translates each group. */
public final class Translator {

  public Translator(Options options) {}

  /** The AWS facts that the translation of this cluster calls for. */
  public SortedSet<CloudNeed> needs(ClusterState cluster) {
    return new java.util.TreeSet<>();
  }

  /** The wanted graph of every group. Never throws for what users wrote. */
  public Translation translate(ClusterState cluster, CloudState cloud) {
    return new Translation(java.util.List.of(), java.util.List.of(), java.util.List.of());
  }
}
