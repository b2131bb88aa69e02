package io.albedo.model.cluster;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A ConfigMap ({@code v1}). Those matter in which a cluster notes its own targets in a target group
 * that it shares with other clusters.
 */
public record ConfigMap(ObjectName name, SortedMap<String, String> data) {

  /** What the names of those that matter begin with. */
  public static final String TARGETS_PREFIX = "aws-lbc-targets-";

  public ConfigMap {
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
  }

  /** The name of the one that belongs to a TargetGroupBinding. */
  public static ObjectName nameFor(ObjectName binding) {
    return binding.sibling(TARGETS_PREFIX + binding.name());
  }
}
