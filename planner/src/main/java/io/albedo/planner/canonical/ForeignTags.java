package io.albedo.planner.canonical;

import io.albedo.planner.options.Options;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tags that are neither set nor removed: those of AWS, those that the user manages elsewhere, and
 * those of the controller's first generation. Every other tag that is not wanted is removed.
 */
final class ForeignTags {

  private final SortedSet<String> externalManaged;
  private final Set<String> legacy;

  ForeignTags(Options options) {
    this.externalManaged = options.externalManagedTags();
    this.legacy =
        Set.of(
            "kubernetes.io/cluster/" + options.clusterName(),
            "kubernetes.io/cluster-name",
            "kubernetes.io/namespace",
            "kubernetes.io/ingress-name",
            "kubernetes.io/service-name",
            "kubernetes.io/service-port",
            TrackingTags.LEGACY_CLUSTER);
  }

  /** Wanted tags of a load balancer, target group or security group, and present foreign ones. */
  SortedMap<String, String> keep(
      SortedMap<String, String> wanted, SortedMap<String, String> present) {
    return keep(wanted, present, key -> isExternal(key) || legacy.contains(key));
  }

  /** The same for a listener or a rule, where the first generation's tags are not spared. */
  SortedMap<String, String> keepOnListener(
      SortedMap<String, String> wanted, SortedMap<String, String> present) {
    return keep(wanted, present, this::isExternal);
  }

  private boolean isExternal(String key) {
    return key.startsWith("aws:") || externalManaged.contains(key);
  }

  private static SortedMap<String, String> keep(
      SortedMap<String, String> wanted,
      SortedMap<String, String> present,
      Predicate<String> foreign) {
    if (wanted.equals(present)) {
      return present;
    }
    SortedMap<String, String> adopted = new TreeMap<>(wanted);
    adopted.keySet().removeIf(foreign);
    present.forEach(
        (key, value) -> {
          if (foreign.test(key)) {
            adopted.put(key, value);
          }
        });
    return adopted;
  }
}
