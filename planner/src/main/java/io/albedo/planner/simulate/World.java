package io.albedo.planner.simulate;

import io.albedo.model.cloud.CloudState;
import io.albedo.model.cluster.ObjectName;
import io.albedo.model.cluster.TargetGroupBindingObject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An AWS account and the bindings of a cluster, as the simulator sees them.
 *
 * @param sequence how many resources have been created; part of the ids of the next ones
 */
public record World(
    CloudState cloud, SortedMap<ObjectName, TargetGroupBindingObject> bindings, long sequence) {

  public World {
    bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
  }

  public static World of(
      CloudState cloud, SortedMap<ObjectName, TargetGroupBindingObject> bindings) {
    return new World(cloud, bindings, 1);
  }
}
