package io.albedo.planner.simulate;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ClusterState;
import io.albedo.model.cluster.ConfigMap;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.Pod;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An AWS account and those objects of a cluster that plans change, as the simulator sees them.
 *
 * @param sequence how many resources have been created; part of the ids of the next ones
 */
public record World(
    CloudState cloud,
    SortedMap<ObjectName, TargetGroupBindingObject> bindings,
    long sequence,
    SortedMap<ObjectName, Pod> pods,
    SortedMap<ObjectName, ConfigMap> configMaps) {

  public World {
    bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    pods = Collections.unmodifiableSortedMap(new TreeMap<>(pods));
    configMaps = Collections.unmodifiableSortedMap(new TreeMap<>(configMaps));
  }

  public World(
      CloudState cloud, SortedMap<ObjectName, TargetGroupBindingObject> bindings, long sequence) {
    this(cloud, bindings, sequence, new TreeMap<>(), new TreeMap<>());
  }

  public static World of(
      CloudState cloud, SortedMap<ObjectName, TargetGroupBindingObject> bindings) {
    return new World(cloud, bindings, Sequence.after(cloud));
  }

  /** An account and all of a cluster that plans change. */
  public static World of(CloudState cloud, ClusterState cluster) {
    return new World(
        cloud,
        cluster.targetGroupBindings(),
        Sequence.after(cloud),
        cluster.pods(),
        cluster.configMaps());
  }
}
